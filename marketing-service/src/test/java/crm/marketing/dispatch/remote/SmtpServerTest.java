package crm.marketing.dispatch.remote;

import static org.assertj.core.api.Assertions.assertThat;

import crm.marketing.dispatch.application.Delivery;
import io.vertx.ext.mail.SMTPException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Only what is certain is sent again. */
class SmtpServerTest {

    private static SMTPException said(String message, int code) {
        return new SMTPException(message, code, List.of(code + " no"), false);
    }

    @Test
    void aPermanentNoToTheRecipientOrTheMessageIsARefusal() {
        assertThat(SmtpServer.delivery(said("recipient address not accepted", 550)))
                .isEqualTo(Delivery.REFUSED);
        assertThat(SmtpServer.delivery(said("sending data failed", 554))).isEqualTo(Delivery.REFUSED);
    }

    @Test
    void aServerThatIsBusyOrDoesNotKnowUsIsAway() {
        assertThat(SmtpServer.delivery(said("recipient address not accepted", 451)))
                .isEqualTo(Delivery.AWAY);
        assertThat(SmtpServer.delivery(said("sender address not accepted", 550)))
                .isEqualTo(Delivery.AWAY);
        assertThat(SmtpServer.delivery(new ConnectException("refused"))).isEqualTo(Delivery.AWAY);
    }

    @Test
    void whateverElseHappenedMayHaveHappenedAfterTheMessage() {
        assertThat(SmtpServer.delivery(new IOException("reset"))).isEqualTo(Delivery.UNKNOWN);
    }
}
