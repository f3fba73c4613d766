package crm.proofs.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.scene.KeycloakAdmin;
import crm.proofs.system.Api;
import crm.proofs.system.TestSystem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody new, whom no other test touches. */
final class Invited {

    private static final String PASSWORD = "a-password-of-tests";

    private final TestSystem system;
    final String email = email();
    final String id;

    Invited(TestSystem system) {
        this.system = system;
        var answer = invite();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        id = answer.json().path("id").asText();
    }

    private Api.Answer invite() {
        return Api.of(system, "admin").post(UsersIT.USERS, """
                {"email": "%s", "firstName": "Deneme", "lastName": "Kişi"}""".formatted(email));
    }

    Api.Answer again() {
        return invite();
    }

    Api.Answer command(String command, String body) {
        return Api.of(system, "admin").post(UsersIT.USERS + "/" + id + "/" + command, body);
    }

    Api.Answer change(String body) {
        return Api.of(system, "admin")
                .send(
                        "PATCH",
                        UsersIT.USERS + "/" + id,
                        "application/merge-patch+json",
                        body.getBytes(StandardCharsets.UTF_8));
    }

    JsonNode now() {
        return Api.of(system, "admin").get(UsersIT.USERS + "/" + id).json();
    }

    void choosesPassword(KeycloakAdmin keycloak) {
        keycloak.replace(
                "/users/" + id + "/reset-password", Map.of("type", "password", "value", PASSWORD, "temporary", false));
        keycloak.replace("/users/" + id, Map.of("requiredActions", List.of(), "emailVerified", true));
    }

    String token(KeycloakAdmin keycloak) {
        return keycloak.login("crm", "crm-cli", email, PASSWORD)
                .path("access_token")
                .asText();
    }

    static String email() {
        return "u" + UUID.randomUUID() + "@example.com";
    }
}
