package crm.console.parts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {

    private static Typed of(String... pairs) {
        var form = new MultivaluedHashMap<String, String>();
        for (var at = 0; at < pairs.length; at += 2) {
            form.putSingle(pairs[at], pairs[at + 1]);
        }
        return new Typed(form);
    }

    @ParameterizedTest
    @CsvSource({"'1.284,50', 1284.50", "'1284,5', 1284.5", "1284.50, 1284.50", "'₺1.284,50', 1284.50", "viel, viel"})
    void numbersAreReadAsPeopleWriteThem(String typed, String plain) {
        assertThat(Typed.plain(typed)).isEqualTo(plain);
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
        assertThat(of("amount", "5", "currency", "USD").money("amount").body().toString())
                .isEqualTo("{\"amount\":{\"amount\":\"5\",\"currency\":\"USD\"}}");
    }
}
