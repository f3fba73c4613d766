package crm.consent.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlingTest {

    @ParameterizedTest
    @CsvSource({
        "H100, RETRY",
        "H476, RETRY",
        "H086, RETRY",
        "H084, STOP_CREDENTIAL",
        "H351, STOP_CREDENTIAL",
        "invalid_grant, STOP_CREDENTIAL",
        "H520, STOP_BRAND",
        "H586, STOP_BRAND",
        "H525, QUOTA",
        "H174, ALREADY_REFUSED",
        "H178, REGISTRY_IS_NEWER",
        "H175, NOT_REGISTRABLE",
        "H467, TOO_LATE",
        "H118, OUR_MISTAKE",
        "H166, OUR_MISTAKE",
        "H486, OUR_MISTAKE"
    })
    void everyCodeHasItsHandling(String code, Handling handling) {
        assertThat(Handling.of(code, 400)).isEqualTo(handling);
    }

    @ParameterizedTest
    @CsvSource({"500, RETRY", "503, RETRY", "429, RETRY", "401, STOP_CREDENTIAL", "400, OUR_MISTAKE", "403, OUR_MISTAKE"
    })
    void anUnknownCodeIsHandledByTheStatus(int http, Handling handling) {
        assertThat(Handling.of("H999", http)).isEqualTo(handling);
        assertThat(Handling.of(null, http)).isEqualTo(handling);
    }

    @Test
    void pausesDoubleUpToFiveMinutes() {
        var second = java.time.Duration.ofSeconds(1);
        assertThat(Pause.before(1, second, 0)).isEqualTo(second);
        assertThat(Pause.before(4, second, 0)).isEqualTo(second.multipliedBy(8));
        assertThat(Pause.before(4, second, 1)).isEqualTo(second.multipliedBy(10));
        assertThat(Pause.before(1000, second, 0)).isEqualTo(java.time.Duration.ofMinutes(5));
    }
}
