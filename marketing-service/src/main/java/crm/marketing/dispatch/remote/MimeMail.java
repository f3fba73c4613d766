package crm.marketing.dispatch.remote;

import crm.marketing.dispatch.domain.Mail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/** A mail as it travels. Its Message-ID is the one that it came with: the same dispatch never has two. */
class MimeMail extends MimeMessage {

    private static final String CHARSET = "UTF-8";
    private static final Session NONE = Session.getInstance(new Properties());

    MimeMail(Mail mail, Instant at) throws MessagingException {
        super(NONE);
        setFrom(new InternetAddress(mail.from(), true));
        setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        setSubject(mail.subject(), CHARSET);
        setSentDate(Date.from(at));
        for (var header : mail.headers().entrySet()) {
            setHeader(header.getKey(), header.getValue());
        }
        setContent(new MimeMultipart("alternative", text(mail.text(), "plain"), text(mail.html(), "html")));
        saveChanges();
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, CHARSET, subtype);
        return part;
    }

    @Override
    protected void updateMessageID() {
        // it has one
    }
}
