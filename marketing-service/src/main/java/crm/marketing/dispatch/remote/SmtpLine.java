package crm.marketing.dispatch.remote;

import crm.marketing.dispatch.application.Lease;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * One connection to the mail server. The lease is looked at again where the message would leave the house: directly before DATA, and
 * before the line that ends the message and makes the server take it. What has no end is thrown away by the server (RFC 5321, 4.1.1.4).
 */
class SmtpLine extends SMTPTransport {

    /** The message is discarded; its cause closes the connection. */
    static class LeaseOver extends MessagingException {

        private static final long serialVersionUID = 1L;

        LeaseOver() {
            super("the lease is over", new IOException("the lease is over"));
        }
    }

    private final SmtpSocket socket;
    private Lease lease;
    private boolean ending;

    SmtpLine(Session session, URLName server, SmtpSocket socket) {
        super(session, server);
        this.socket = socket;
    }

    /** Connects where there is no connection, or none any more. */
    void send(MimeMessage message, Lease within) throws MessagingException {
        lease = within;
        ending = false; // before anything of this message can fail: the line may have ended another one
        if (!isConnected()) {
            connect();
        }
        sendMessage(message, message.getAllRecipients());
    }

    /** Whether the server may have the message although nobody heard it say so. */
    boolean mayHaveBeenTaken() {
        return ending;
    }

    /** From another thread, in the middle of whatever is going on; what the network has not taken yet is thrown away. */
    void cut() {
        socket.cut();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        requireLease();
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        requireLease();
        ending = true;
        super.finishData();
    }

    private void requireLease() throws LeaseOver {
        if (lease.isOver()) {
            throw new LeaseOver();
        }
    }
}
