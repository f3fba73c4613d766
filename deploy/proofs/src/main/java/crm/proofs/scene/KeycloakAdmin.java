package crm.proofs.scene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.launcher.config.Secrets;
import crm.proofs.system.Api;
import crm.proofs.system.TestSystem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Keycloak's admin API and its token endpoints. */
public final class KeycloakAdmin {

    /** The master realm's tokens live a minute. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestSystem system;
    private String token;
    private Instant at = Instant.EPOCH;

    public KeycloakAdmin(TestSystem system) {
        this.system = system;
    }

    /** @param path below the realm crm */
    public JsonNode get(String path) {
        return send("GET", path, null).json();
    }

    /** The id of what was made; null when it is there already. */
    public String create(String path, Object body) {
        var answer = send("POST", path, body);
        return answer.header("Location")
                .map(location -> location.substring(location.lastIndexOf('/') + 1))
                .orElse(null);
    }

    public void replace(String path, Object body) {
        send("PUT", path, body);
    }

    public void delete(String path, Object body) {
        send("DELETE", path, body);
    }

    /** All that is granted to a user by the password grant: access, id and refresh token. */
    public JsonNode login(String realm, String client, String user, String password) {
        var form = form(Map.of(
                "grant_type", "password",
                "scope", "openid",
                "client_id", client,
                "username", user,
                "password", password));
        var answer = Api.at(system.keycloak(), null)
                .send("POST", "/realms/" + realm + "/protocol/openid-connect/token", FORM, form);
        if (answer.status() != 200) {
            throw new IllegalStateException("no token for " + user + ": " + answer.body());
        }
        return answer.json();
    }

    /** A token of another realm: signed by this Keycloak, and nothing to the platform. */
    public synchronized String ofMasterRealm() {
        if (Duration.between(at, Instant.now()).compareTo(FRESH) > 0) {
            var password =
                    Secrets.in(system.home().resolve("secrets.properties")).of("keycloak.admin");
            token = login("master", "admin-cli", "keycloak-admin", password)
                    .path("access_token")
                    .asText();
            at = Instant.now();
        }
        return token;
    }

    private Api.Answer send(String method, String path, Object body) {
        try {
            var answer = Api.at(system.keycloak(), ofMasterRealm())
                    .send(
                            method,
                            "/admin/realms/crm" + path,
                            body == null ? null : "application/json",
                            body == null ? null : JSON.writeValueAsBytes(body));
            if (answer.status() >= 400 && answer.status() != 409) {
                throw new IllegalStateException(method + " " + path + ": " + answer.status() + " " + answer.body());
            }
            return answer;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static byte[] form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
