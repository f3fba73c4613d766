package crm.iys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest extends SimulatorFixture {

    @Test
    void elevenRequestsInASecondAreOneTooMany() {
        clock.pass(Duration.ofSeconds(2));
        for (int i = 0; i < 10; i++) {
            assertThat(send(CHANGES, null).status()).isEqualTo(204);
        }
        assertThat(send(CHANGES, null).code()).isEqualTo("H083");
        assertThat(get(CHANGES).status()).isEqualTo(204);
    }

    /** One token is there; nine more, then the lock, which every try begins anew. */
    @Test
    void whoeverAsksForTooManyTokensIsLockedOut() {
        for (int i = 0; i < 9; i++) {
            assertThat(password("riza").status()).isEqualTo(200);
        }
        assertThat(password("riza").code()).isEqualTo("H084");
        clock.pass(Duration.ofMinutes(59));
        assertThat(password("riza").status()).isEqualTo(429);
        clock.pass(Duration.ofMinutes(59));
        assertThat(password("riza").status()).isEqualTo(429);
        clock.pass(Duration.ofMinutes(61));
        assertThat(password("riza").status()).isEqualTo(200);
        assertThat(get("/simulator/statistics").body().path("tokenCalls").asInt())
                .isEqualTo(14);
    }

    @Test
    void statusQueriesAreCounted() {
        for (int i = 0; i < 1000; i++) {
            post(STATUS, Map.of("recipient", PHONE, "type", "MESAJ"));
        }
        assertThat(post(STATUS, Map.of("recipient", PHONE, "type", "MESAJ")).code())
                .isEqualTo("H086");
    }

    @Test
    void tokensEndAndAreRefreshedOnce() {
        var reply = password("riza").body();
        clock.pass(Duration.ofHours(2));
        assertThat(post(APPROVED, Map.of("recipients", List.of(PHONE))).code()).isEqualTo("H351");
        var refresh = Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                reply.path("refresh_token").asText());
        var refreshed = post("/oauth2/token", refresh);
        token = refreshed.body().path("access_token").asText();
        assertThat(post(APPROVED, Map.of("recipients", List.of(PHONE))).status())
                .isEqualTo(200);
        assertThat(post("/oauth2/token", refresh).body().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(password("wrong").status()).isEqualTo(400);
        assertThat(post("/oauth2/token", Map.of()).body().path("error").asText())
                .isEqualTo("invalid_request");
    }

    @Test
    void faultsAreAsOneSetsThem() {
        post("/simulator/faults", Map.of("refuse", 1, "status", 400, "code", "H520"));
        assertThat(get(CHANGES).code()).isEqualTo("H520");
        assertThat(get(CHANGES).status()).isEqualTo(204);
        post("/simulator/faults", Map.of("expireTokens", true, "lockTokens", true));
        assertThat(get(CHANGES).status()).isEqualTo(401);
        assertThat(password("riza").code()).isEqualTo("H084");
        post("/simulator/faults", Map.of("down", true));
        assertThatThrownBy(() -> get(CHANGES)).isInstanceOf(IllegalStateException.class);
        post("/simulator/faults", Map.of());
        assertThat(password("riza").status()).isEqualTo(200);
    }

    /** The answer of the first is lost; the same words again find out what became of it. */
    @Test
    void anAnswerMayBeLost() {
        post("/simulator/faults", Map.of("loseAnswers", 1));
        var consent = consent("ONAY", 60);
        assertThatThrownBy(() -> post(SINGLE, consent)).isInstanceOf(IllegalStateException.class);
        accepted(consent);
        assertThat(get("/simulator/movements?recipient=%2B905321112233").body()).hasSize(1);
    }

    @Test
    void healthNeedsNothing() {
        token = "";
        assertThat(get("/health").status()).isEqualTo(200);
        assertThat(get(CHANGES).status()).isEqualTo(401);
    }
}
