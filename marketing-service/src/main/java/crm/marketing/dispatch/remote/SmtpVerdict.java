package crm.marketing.dispatch.remote;

import crm.marketing.dispatch.application.Delivery;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What a failed hand-over means: only what is certain is sent again. */
final class SmtpVerdict {

    private static final int CLOSING = 421;
    private static final int PERMANENT = 500;
    private static final String END_OF_DATA = ".";

    private SmtpVerdict() {}

    /** @param ending the end of the message may have been read by the server: without its answer nobody knows */
    static Delivery of(Exception failure, boolean ending) {
        if (failure instanceof SmtpLine.LeaseOver) {
            return Delivery.LATE;
        }
        var address = cause(failure, SMTPAddressFailedException.class);
        if (address != null && isAnswer(address.getReturnCode())) {
            return judged(address.getReturnCode());
        }
        var message = cause(failure, SMTPSendFailedException.class);
        if (message != null && isAnswer(message.getReturnCode())) {
            return message.getReturnCode() >= PERMANENT && isAboutTheMessage(message)
                    ? Delivery.REFUSED
                    : Delivery.AWAY;
        }
        return ending ? Delivery.UNKNOWN : Delivery.AWAY;
    }

    private static Delivery judged(int code) {
        if (code == CLOSING) {
            return Delivery.AWAY;
        }
        return code >= PERMANENT ? Delivery.REFUSED : Delivery.NOT_NOW;
    }

    /** A refusal of the sender or of the whole session is a matter of our settings, not of this recipient. */
    private static boolean isAboutTheMessage(SMTPSendFailedException said) {
        return "DATA".equals(said.getCommand()) || END_OF_DATA.equals(said.getCommand());
    }

    private static boolean isAnswer(int code) {
        return code >= 200;
    }

    private static <E extends Exception> E cause(Exception failure, Class<E> kind) {
        for (Exception one = failure; one != null; one = next(one)) {
            if (kind.isInstance(one)) {
                return kind.cast(one);
            }
        }
        return null;
    }

    private static Exception next(Exception one) {
        return one instanceof MessagingException mail ? mail.getNextException() : null;
    }
}
