package crm.launcher.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.launcher.Refusal;
import crm.launcher.config.Port;
import crm.launcher.config.Secrets;
import crm.launcher.config.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** The realm's administration, as the administrator of this machine. */
final class KeycloakAdmin {

    static final String USER = "keycloak-admin";
    static final String SECRET = "keycloak.admin";

    /** An administrator's token lives for a minute. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String realm;
    private final Supplier<String> tokens;
    private String token;
    private Instant asked = Instant.EPOCH;
    private final HttpClient http = HttpClient.newHttpClient();

    KeycloakAdmin(Settings settings, Secrets secrets) {
        var keycloak = settings.url(Port.KEYCLOAK);
        this.realm = keycloak + "/admin/realms/crm";
        var master = new TokenEndpoint(keycloak + "/realms/master");
        this.tokens = () -> master.ofPerson("admin-cli", USER, secrets.of(SECRET));
    }

    /** A missing node when there is nothing. */
    JsonNode get(String path) throws IOException, InterruptedException {
        return call("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    void send(String method, String path, JsonNode body) throws IOException, InterruptedException {
        if (call(method, path, HttpRequest.BodyPublishers.ofString(body.toString()))
                .isMissingNode()) {
            throw new Refusal("Keycloak knows no " + path + ".");
        }
    }

    private String token() {
        if (Duration.between(asked, Instant.now()).compareTo(FRESH) > 0) {
            token = tokens.get();
            asked = Instant.now();
        }
        return token;
    }

    private JsonNode call(String method, String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(realm + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 404) {
            return JSON.missingNode();
        }
        if (answer.statusCode() / 100 != 2) {
            throw new Refusal(
                    "Keycloak refused " + method + " " + path + " with " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    }
}
