package crm.proofs.chaos.network;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.chaos.network.LetterGate.Step;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class LetterGateTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final String KEPT = "deniz@example.com";

    private final LetterGate letters = new LetterGate();

    @ParameterizedTest
    @EnumSource
    void theLetterToThatAddressIsKeptAtThatStepUntilItIsLetGo(Step step) throws Exception {
        letters.keep(KEPT, step);

        var handing = hand(KEPT);

        assertThat(letters.hasCome(LONG)).isTrue();
        assertThat(handing).isNotDone();
        letters.letGo();
        handing.get(10, TimeUnit.SECONDS);
        hand(KEPT).get(10, TimeUnit.SECONDS);
    }

    @Test
    void otherLettersPass() throws Exception {
        letters.keep(KEPT, Step.DATA);

        hand("other@example.com").get(10, TimeUnit.SECONDS);

        assertThat(letters.hasCome(SHORT)).isFalse();
    }

    @Test
    void anAddressInTheTextOfALetterIsNone() throws Exception {
        letters.keep(KEPT, Step.RCPT);
        var gate = letters.ofConnection();

        say(gate, "Subject: about\r\n\r\nRCPT TO:<" + KEPT + ">\r\n");

        assertThat(letters.hasCome(SHORT)).isFalse();
    }

    private CompletableFuture<Void> hand(String address) {
        var gate = letters.ofConnection();
        return CompletableFuture.runAsync(() -> {
            say(gate, "EHLO here\r\n");
            say(gate, "MAIL FROM:<crm@example.com>\r\n");
            say(gate, "RCPT TO:<" + address + ">\r\n");
            say(gate, "DATA\r\n");
            say(gate, "Subject: hello\r\n\r\nHello\r\n.\r\n");
        });
    }

    private static void say(Gate gate, String text) {
        try {
            var bytes = text.getBytes(US_ASCII);
            gate.pass(bytes, bytes.length);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
