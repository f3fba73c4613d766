package crm.launcher.mail;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/**
 * An SMTP server on 127.0.0.1 that takes every mail for every recipient and sends none on: each becomes a file before the
 * answer 250 is given, and stays in no memory. When it cannot be written the answer is 451, and the sender keeps it.
 */
public final class SmtpSink implements AutoCloseable {

    private static final long STARTS_WITHIN_MILLIS = 120_000;

    private final GreenMail server;

    private SmtpSink(GreenMail server) {
        this.server = server;
    }

    public static SmtpSink start(int port, Path folder, Clock clock) throws IOException {
        var mails = new MailFolder(folder);
        mails.deleteHalves();
        var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(STARTS_WITHIN_MILLIS);
        var server = new GreenMail(setup);
        server.getUserManager().setMessageDeliveryHandler(new ToFile(mails, clock));
        server.start();
        return new SmtpSink(server);
    }

    @Override
    public void close() {
        server.stop();
    }

    /** @param arguments port and folder */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        start(Integer.parseInt(arguments[0]), Path.of(arguments[1]), Clock.systemUTC());
        System.out.println("listening on 127.0.0.1:" + arguments[0]);
        new CountDownLatch(1).await();
    }

    /** GreenMail asks for each recipient, before it answers; the first one brings the mail into its file. */
    private record ToFile(MailFolder mails, Clock clock) implements MessageDeliveryHandler {

        @Override
        @SuppressWarnings("ReferenceEquality") // the same address may stand there twice, and the mail is one
        public GreenMailUser handle(MovingMessage mail, MailAddress recipient)
                throws MessagingException, UserException {
            var first = mail.getToAddresses().iterator().next();
            if (first == recipient) {
                store(mail, clock.instant());
            }
            return new Nobody(recipient.getEmail());
        }

        private void store(MovingMessage mail, Instant arrival) throws MessagingException {
            try {
                mails.store(arrival, out -> {
                    for (MailAddress recipient : mail.getToAddresses()) {
                        out.write(deliveredTo(recipient).getBytes(StandardCharsets.UTF_8));
                    }
                    mail.getMessage().writeTo(out);
                });
            } catch (Exception e) {
                throw new MessagingException("the mail could not be written", e);
            }
        }

        /** Of the envelope: the headers may name others. */
        private static String deliveredTo(MailAddress recipient) {
            return "Delivered-To: " + recipient.getEmail().replaceAll("[\\r\\n]", "") + "\r\n";
        }
    }

    /** A recipient whose mails are in the folder already. */
    private record Nobody(String address) implements GreenMailUser {

        @Override
        public String getEmail() {
            return address;
        }

        @Override
        public String getLogin() {
            return address;
        }

        @Override
        public void deliver(MovingMessage mail) {}

        @Override
        public void deliver(MimeMessage mail) {}

        @Override
        public void create() {}

        @Override
        public void delete() {}

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public void setPassword(String password) {}

        @Override
        public void authenticate(String password) {}

        @Override
        public String getQualifiedMailboxName() {
            return address;
        }
    }
}
