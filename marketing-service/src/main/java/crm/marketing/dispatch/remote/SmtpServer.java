package crm.marketing.dispatch.remote;

import crm.marketing.dispatch.application.Delivery;
import crm.marketing.dispatch.application.MailServer;
import crm.marketing.dispatch.domain.Mail;
import crm.platform.work.OwnContext;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** An SMTP server behind a few connections that stay open. */
@ApplicationScoped
class SmtpServer implements MailServer {

    private static final Logger LOG = Logger.getLogger(SmtpServer.class);
    private static final String PREFIX = "crm.marketing.smtp.";

    private final Vertx vertx;
    private final MailConfig config;
    private final AtomicReference<Future<MailLine>> line = new AtomicReference<>();

    SmtpServer(
            Vertx vertx,
            @ConfigProperty(name = PREFIX + "host") String host,
            @ConfigProperty(name = PREFIX + "port") int port,
            @ConfigProperty(name = PREFIX + "start-tls") StartTLSOptions startTls,
            @ConfigProperty(name = PREFIX + "connections") int connections,
            @ConfigProperty(name = PREFIX + "username") Optional<String> username,
            @ConfigProperty(name = PREFIX + "password") Optional<String> password,
            @ConfigProperty(name = "crm.marketing.sender.domain") String domain) {
        this.vertx = vertx;
        this.config = new MailConfig()
                .setHostname(host)
                .setPort(port)
                .setStarttls(startTls)
                .setMaxPoolSize(connections)
                .setOwnHostname(domain)
                .setLogin(username.isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
                .setUsername(username.orElse(null))
                .setPassword(password.orElse(null));
    }

    @Override
    public int connections() {
        return config.getMaxPoolSize();
    }

    @Override
    public Uni<Delivery> hand(Mail mail, Duration within) {
        var own = OwnContext.current();
        return Uni.createFrom()
                .deferred(() -> Uni.createFrom()
                        .completionStage(() ->
                                open().compose(open -> open.send(message(mail))).toCompletionStage()))
                .ifNoItem()
                .after(within)
                .fail()
                .map(taken -> Delivery.TAKEN)
                .onFailure()
                .recoverWithItem(failure -> judge(mail, failure))
                .emitOn(own);
    }

    private Delivery judge(Mail mail, Throwable failure) {
        if (failure instanceof TimeoutException) {
            LOG.warnf("%s took too long; the connections are cut", mail);
            cut();
            return Delivery.UNKNOWN;
        }
        var delivery = delivery(failure);
        // without the message: mail servers quote addresses
        LOG.warnf("%s was not taken: %s %s", mail, delivery, failure.getClass().getName());
        return delivery;
    }

    /** What the server said, or that it cannot be reached, is certain; anything else may have come after the message. */
    static Delivery delivery(Throwable failure) {
        if (failure instanceof SMTPException said) {
            return said.isPermanent() && isAboutTheMessage(said) ? Delivery.REFUSED : Delivery.AWAY;
        }
        if (failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException) {
            return Delivery.AWAY;
        }
        return failure instanceof IllegalArgumentException ? Delivery.REFUSED : Delivery.UNKNOWN;
    }

    /** A refusal of the sender or of the whole session is a matter of our settings, not of this recipient. */
    private static boolean isAboutTheMessage(SMTPException said) {
        return said.getMessage().startsWith("recipient address not accepted")
                || said.getMessage().startsWith("sending data failed");
    }

    private static MailMessage message(Mail mail) {
        var headers = MultiMap.caseInsensitiveMultiMap();
        mail.headers().forEach(headers::add);
        return new MailMessage(mail.from(), mail.to(), mail.subject(), mail.text())
                .setHtml(mail.html())
                .setHeaders(headers);
    }

    private Future<MailLine> open() {
        return line.updateAndGet(open -> open == null || open.failed() ? deploy() : open);
    }

    private Future<MailLine> deploy() {
        var fresh = new MailLine(config);
        return vertx.deployVerticle(fresh).map(id -> fresh);
    }

    private void cut() {
        var open = line.getAndSet(null);
        if (open != null) {
            open.onSuccess(MailLine::cut);
        }
    }
}
