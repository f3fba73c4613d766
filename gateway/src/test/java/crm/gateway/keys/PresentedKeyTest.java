package crm.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GTW-09: what a program sends. */
class PresentedKeyTest {

    private static final UUID ID = UUID.fromString("019a1b2c-0000-7000-8000-0000000000a1");
    private static final String SECRET = "Zq8vN3kLw0aXb7TtYc5mR2hPd9sGf6uJ";
    private static final String KEY = "rza_" + ID + "_" + SECRET;

    @Test
    void aKeyHasAnIdAndASecret() {
        assertThat(PresentedKey.of(KEY)).contains(new PresentedKey(ID, SECRET));
        assertThat(new PresentedKey(ID, SECRET).text()).isEqualTo(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rza_",
                SECRET,
                "rza_" + SECRET,
                "rza_019a1b2c-0000-7000-8000-0000000000a1_",
                "rza_019a1b2c-0000-7000-8000-0000000000a1_short",
                "rza_019A1B2C-0000-7000-8000-0000000000A1_" + SECRET,
                "rza_019a1b2c-0000-7000-8000-0000000000a_" + SECRET,
                "rza_019a1b2c-0000-7000-8000-0000000000a1_" + SECRET + " ",
                " rza_019a1b2c-0000-7000-8000-0000000000a1_" + SECRET,
                "rzb_019a1b2c-0000-7000-8000-0000000000a1_" + SECRET,
                "rza_019a1b2c-0000-7000-8000-0000000000a1_" + SECRET + "&client_id=crm-gateway",
                "rza_019a1b2c-0000-7000-8000-0000000000a1_" + SECRET + "\n",
                "Bearer rza_019a1b2c-0000-7000-8000-0000000000a1_" + SECRET
            })
    void everythingElseIsNoKey(String text) {
        assertThat(PresentedKey.of(text)).isEmpty();
    }

    @Test
    void aSecretWithoutAnEndIsNone() {
        assertThat(PresentedKey.of("rza_" + ID + "_" + "a".repeat(128))).isPresent();
        assertThat(PresentedKey.of("rza_" + ID + "_" + "a".repeat(129))).isEmpty();
    }

    @Test
    void itsTextForLogsHasNoSecret() {
        assertThat(new PresentedKey(ID, SECRET)).hasToString("rza_" + ID + "_***");
        assertThat(new PresentedKey(ID, SECRET).fingerprint())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(new PresentedKey(ID, SECRET + "x").fingerprint());
    }
}
