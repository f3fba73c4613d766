package crm.proofs.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import crm.proofs.scene.KeycloakAdmin;
import crm.proofs.system.Api;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** GTW-09: how API keys end, with a real Keycloak. */
@Order(67)
@ExtendWith(SharedSystem.class)
class KeyEndsIT {

    private static final String ME = "/api/v1/me";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private static Api.Answer bearing(TestSystem system, String token) {
        return Api.at(system.gateway(), token).get(ME);
    }

    @Test
    void aRotatedKeyHasANewSecretAndTheOldOneEnds(TestSystem system) {
        var key = MadeKey.of(system, "analyst");
        var old = key.text();
        assertThat(key.get(ME).status()).isEqualTo(200);

        key.rotate();

        assertThat(key.text()).isNotEqualTo(old);
        assertThat(key.get(ME).status()).isEqualTo(200);
        var refused = MadeKey.get(system, ME, old);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("api-key.unknown");
    }

    /** Whoever had the secret may have got a token by it, even in the second in which it ends. */
    @Test
    void aTokenOfTheSecretBeforeEndsWithIt(TestSystem system) {
        var key = MadeKey.of(system, "analyst");
        var token = key.tokenOfKeycloak();
        assertThat(bearing(system, token).status()).isEqualTo(200);

        key.rotate();

        assertThat(bearing(system, token).status()).isEqualTo(401);
        assertThat(bearing(system, key.tokenOfKeycloak()).status()).isEqualTo(200);
    }

    @Test
    void aRevokedKeyIsRefusedAndSoIsItsToken(TestSystem system) {
        var key = MadeKey.of(system, "analyst");
        var token = key.tokenOfKeycloak();
        assertThat(key.get(ME).status()).isEqualTo(200);
        assertThat(bearing(system, token).status()).isEqualTo(200);

        assertThat(key.command("revoke").json().path("status").asText()).isEqualTo("REVOKED");

        await().atMost(A_MINUTE).untilAsserted(() -> {
            assertThat(key.get(ME).code()).isEqualTo("api-key.unknown");
            assertThat(bearing(system, token).status()).isEqualTo(401);
        });
        assertThat(key.command("revoke").code()).isEqualTo("api-key.revoked");
        assertThat(key.command("rotate").code()).isEqualTo("api-key.revoked");
        assertThat(key.shown().path("roles")).isEmpty();
        assertThat(key.shown().path("revokedAt").asText()).isNotBlank();
    }

    /** As if another gateway had done it: nobody tells this one. */
    @Test
    void aKeyThatIsSwitchedOffInKeycloakIsRefusedWithinAMinute(TestSystem system) {
        var keycloak = new KeycloakAdmin(system);
        var key = MadeKey.of(system, "analyst");
        assertThat(key.get(ME).status()).isEqualTo(200);

        var client = keycloak.get("/clients?clientId=key-" + key.id).path(0);
        keycloak.replace("/clients/" + client.path("id").asText(), Map.of("enabled", false));

        await().atMost(A_MINUTE)
                .untilAsserted(() -> assertThat(key.get(ME).code()).isEqualTo("api-key.unknown"));
    }

    @Test
    void aKeyEndsAtItsEnd(TestSystem system) {
        var key = new MadeKey(system, "analyst", Duration.ofSeconds(15));
        var token = key.tokenOfKeycloak();
        assertThat(key.get(ME).status()).isEqualTo(200);

        await().atMost(A_MINUTE)
                .untilAsserted(() -> assertThat(key.get(ME).code()).isEqualTo("api-key.expired"));
        assertThat(bearing(system, token).code()).isEqualTo("api-key.expired");
        assertThat(key.shown().path("status").asText()).isEqualTo("EXPIRED");
        assertThat(key.command("rotate").code()).isEqualTo("api-key.expired");
    }

    @Test
    void aRoleThatAKeyHasStaysUntilItIsRevoked(TestSystem system) {
        var role = "proof-" + UUID.randomUUID();
        Api.of(system, "admin")
                .post("/api/v1/roles", "{\"name\": \"" + role + "\", \"permissions\": [\"order:read\"]}");
        var key = MadeKey.of(system, role);
        var remove = "/api/v1/roles/" + role + "/remove";

        assertThat(Api.of(system, "admin").send("POST", remove, null, null).code())
                .isEqualTo("role.in-use");
        key.command("revoke");
        assertThat(Api.of(system, "admin").send("POST", remove, null, null).status())
                .isEqualTo(200);
    }
}
