package crm.marketing.dispatch.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the mail server is, and how it is spoken to. */
@ApplicationScoped
class SmtpSettings {

    enum StartTls {
        DISABLED,
        OPTIONAL,
        REQUIRED
    }

    private static final String PREFIX = "crm.marketing.smtp.";

    private final URLName server;
    private final Properties properties = new Properties();

    SmtpSettings(
            @ConfigProperty(name = PREFIX + "host") String host,
            @ConfigProperty(name = PREFIX + "port") int port,
            @ConfigProperty(name = PREFIX + "start-tls") StartTls startTls,
            @ConfigProperty(name = PREFIX + "username") Optional<String> username,
            @ConfigProperty(name = PREFIX + "password") Optional<String> password,
            @ConfigProperty(name = "crm.marketing.sender.domain") String domain,
            @ConfigProperty(name = "crm.marketing.dispatch.handover") Duration handover) {
        server = new URLName("smtp", host, port, null, username.orElse(null), password.orElse(null));
        set("auth", username.isPresent());
        set("starttls.enable", startTls != StartTls.DISABLED);
        set("starttls.required", startTls == StartTls.REQUIRED);
        set("localhost", domain);
        // nothing waits for longer than a hand-over may take
        set("connectiontimeout", handover.toMillis());
        set("timeout", handover.toMillis());
        set("quitwait", false);
        set("socketFactory.fallback", false);
    }

    /** Not connected yet. */
    SmtpLine line() {
        var socket = new SmtpSocket();
        var own = new Properties();
        own.putAll(properties);
        own.put("mail.smtp.socketFactory", socket);
        return new SmtpLine(Session.getInstance(own), server, socket);
    }

    private void set(String name, Object value) {
        properties.setProperty("mail.smtp." + name, String.valueOf(value));
    }
}
