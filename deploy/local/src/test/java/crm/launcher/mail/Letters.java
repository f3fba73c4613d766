package crm.launcher.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Sends by SMTP to a server of this machine, as any program would. */
public final class Letters {

    private final Session session;

    public Letters(int port) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(port));
        properties.setProperty("mail.smtp.timeout", "60000");
        this.session = Session.getInstance(properties);
    }

    MimeMessage to(String recipients, String subject) throws MessagingException {
        var letter = new MimeMessage(session);
        letter.setFrom(new InternetAddress("kampanya@riza.invalid"));
        letter.setRecipients(Message.RecipientType.TO, InternetAddress.parse(recipients));
        letter.setSubject(subject, StandardCharsets.UTF_8.name());
        return letter;
    }

    void send(MimeMessage letter) throws MessagingException {
        Transport.send(letter);
    }

    public void send(String recipients, String subject, String text) throws MessagingException {
        var letter = to(recipients, subject);
        letter.setText(text, StandardCharsets.UTF_8.name());
        send(letter);
    }
}
