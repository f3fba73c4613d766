package crm.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import crm.console.shell.Words;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TypedTest {

    private static Typed of(String... pairs) {
        var form = new MultivaluedHashMap<String, String>();
        for (var at = 0; at < pairs.length; at += 2) {
            form.putSingle(pairs[at], pairs[at + 1]);
        }
        return new Typed(form);
    }

    @Test
    void aPatchTakesAwayWhatWasEmptiedAndLeavesWhatWasNotAsked() {
        assertThat(of("need", " ", "name", "Işıl")
                        .patched("need", "name", "absent")
                        .body()
                        .toString())
                .isEqualTo("{\"need\":null,\"name\":\"Işıl\"}");
    }

    @Test
    void theVersionThatWasSeenIsSent() {
        assertThat(of("version", "7").headers()).containsEntry("If-Match", "\"7\"");
    }

    @Test
    void anAmountKeepsTheCurrencyOfItsForm() {
        assertThat(of("amount", "5", "currency", "USD")
                        .money("amount", new Words(Locale.ENGLISH, ZoneOffset.UTC))
                        .body()
                        .toString())
                .isEqualTo("{\"amount\":{\"amount\":\"5\",\"currency\":\"USD\"}}");
    }
}
