package crm.marketing.dispatch.remote;

import static org.assertj.core.api.Assertions.assertThat;

import crm.marketing.dispatch.application.Delivery;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.net.ConnectException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;

/** Only what is certain is sent again. */
class SmtpVerdictTest {

    private static MessagingException ofRecipient(int code) {
        return new SendFailedException(
                "Invalid Addresses",
                new SMTPAddressFailedException(null, "RCPT TO:<a@example.com>", code, code + " no"));
    }

    private static MessagingException of(String command, int code) {
        return new SMTPSendFailedException(command, code, code + " no", null, null, null, null);
    }

    @Test
    void aPermanentNoToTheRecipientOrTheMessageIsARefusal() {
        assertThat(SmtpVerdict.of(ofRecipient(550), false)).isEqualTo(Delivery.REFUSED);
        assertThat(SmtpVerdict.of(of("DATA", 554), false)).isEqualTo(Delivery.REFUSED);
        assertThat(SmtpVerdict.of(of(".", 554), true)).isEqualTo(Delivery.REFUSED);
    }

    @Test
    void aServerThatIsBusyOrDoesNotKnowUsIsAway() {
        assertThat(SmtpVerdict.of(ofRecipient(421), false)).isEqualTo(Delivery.AWAY);
        assertThat(SmtpVerdict.of(of(".", 451), true)).isEqualTo(Delivery.AWAY);
        assertThat(SmtpVerdict.of(of("MAIL FROM:<crm@example.com>", 550), false))
                .isEqualTo(Delivery.AWAY);
        assertThat(SmtpVerdict.of(new MessagingException("connect", new ConnectException("refused")), false))
                .isEqualTo(Delivery.AWAY);
    }

    @Test
    void aMailboxThatIsBusyHoldsUpNobodyElse() {
        assertThat(SmtpVerdict.of(ofRecipient(451), false)).isEqualTo(Delivery.NOT_NOW);
    }

    @Test
    void whatBreaksOffBeforeTheEndOfTheMessageWasNotTakenAndLaterNobodyKnows() {
        var reset = new MessagingException("cut", new IOException("reset"));
        assertThat(SmtpVerdict.of(reset, false)).isEqualTo(Delivery.AWAY);
        assertThat(SmtpVerdict.of(reset, true)).isEqualTo(Delivery.UNKNOWN);
        assertThat(SmtpVerdict.of(of(".", -1), true)).isEqualTo(Delivery.UNKNOWN);
        assertThat(SmtpVerdict.of(new IllegalStateException("ours"), true)).isEqualTo(Delivery.UNKNOWN);
    }

    @Test
    void aLeaseThatIsOverIsNoAnswerOfTheServer() {
        assertThat(SmtpVerdict.of(new SmtpLine.LeaseOver(), false)).isEqualTo(Delivery.LATE);
    }
}
