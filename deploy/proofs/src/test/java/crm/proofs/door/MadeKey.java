package crm.proofs.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.system.Api;
import crm.proofs.system.TestSystem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A key of its own for a test, and what comes of it. */
final class MadeKey {

    static final String KEYS = "/api/v1/api-keys";

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final String FORM = "application/x-www-form-urlencoded";

    final String id;
    final String account;
    final String name;
    private final TestSystem system;
    private String text;

    MadeKey(TestSystem system, String role, Duration goodFor, String... addresses) {
        this.system = system;
        this.name = "Proof " + UUID.randomUUID();
        var answer = Api.of(system, "admin")
                .post(KEYS, body(name, role, Instant.now().plus(goodFor), addresses));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        id = answer.json().at("/apiKey/id").asText();
        account = answer.json().at("/apiKey/accountId").asText();
        text = answer.json().path("key").asText();
        assertThat(answer.header("Location").orElseThrow()).endsWith(KEYS + "/" + id);
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    static MadeKey of(TestSystem system, String role) {
        return new MadeKey(system, role, AN_HOUR);
    }

    static MadeKey from(TestSystem system, String... addresses) {
        return new MadeKey(system, "analyst", AN_HOUR, addresses);
    }

    static String body(String name, String role, Instant end, String... addresses) {
        return """
            {"name": "%s", "roles": ["%s"], "expiresAt": "%s", "allowedAddresses": [%s]}\
            """.formatted(
                        name, role, end, addresses.length == 0 ? "" : "\"" + String.join("\", \"", addresses) + "\"");
    }

    String text() {
        return text;
    }

    String secret() {
        return text.substring(text.lastIndexOf('_') + 1);
    }

    JsonNode shown() {
        return Api.of(system, "admin").get(KEYS + "/" + id).json();
    }

    Api.Answer command(String command) {
        return Api.of(system, "admin").send("POST", KEYS + "/" + id + "/" + command, null, null);
    }

    void rotate() {
        text = command("rotate").json().path("key").asText();
    }

    Api.Answer get(String path) {
        return get(system, path, text);
    }

    static Api.Answer get(TestSystem system, String path, String key) {
        return Api.at(system.gateway(), null).send("GET", path, null, null, "X-Api-Key", key);
    }

    /** As a program may get it by itself. */
    String tokenOfKeycloak() {
        var form = "grant_type=client_credentials&client_id=key-" + id + "&client_secret="
                + URLEncoder.encode(secret(), StandardCharsets.UTF_8);
        return Api.at(system.keycloak(), null)
                .send("POST", "/realms/crm/protocol/openid-connect/token", FORM, form.getBytes(StandardCharsets.UTF_8))
                .json()
                .path("access_token")
                .asText();
    }
}
