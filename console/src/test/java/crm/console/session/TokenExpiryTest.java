package crm.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenExpiryTest {

    @Test
    void isWhatTheTokenSays() {
        assertThat(TokenExpiry.of(token("{\"exp\": 1800000000}"))).contains(Instant.ofEpochSecond(1_800_000_000L));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "opaque", "a.b.c", "..", "a.!!.c"})
    void whatIsNoJwtSaysNothing(String token) {
        assertThat(TokenExpiry.of(token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"exp\": \"tomorrow\"}", "{\"exp\": 0}", "[]", "1"})
    void whatHasNoExpirySaysNothing(String claims) {
        assertThat(TokenExpiry.of(token(claims))).isEmpty();
    }

    private static String token(String claims) {
        return "h." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".s";
    }
}
