package crm.marketing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The mail server of the tests, which may be away. */
final class MailBox {

    private static GreenMail server;

    private MailBox() {}

    static synchronized void start() {
        if (server == null) {
            server = new GreenMail(new ServerSetup(port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }
    }

    static synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    static int port() {
        return Integer.getInteger(NeighbourPlaces.SMTP);
    }

    /** What has arrived for an address. */
    static synchronized List<MimeMessage> of(String address) {
        var found = new ArrayList<MimeMessage>();
        if (server == null) {
            return found;
        }
        for (var message : server.getReceivedMessages()) {
            if (isFor(message, address)) {
                found.add(message);
            }
        }
        return found;
    }

    private static boolean isFor(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(one -> one.toString().equalsIgnoreCase(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
