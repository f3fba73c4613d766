package crm.launcher.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.launcher.Refusal;
import crm.launcher.config.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Access tokens of demo users, by the password grant that only the local realm's client `crm-cli` has. */
public final class Tokens {

    /** Ask again while the old one is still good: Keycloak's tokens live five minutes. */
    private static final Duration FRESH = Duration.ofMinutes(3);

    private final Settings settings;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Issued> issued = new HashMap<>();

    private record Issued(String token, Instant at) {}

    public Tokens(Settings settings) {
        this.settings = settings;
    }

    public synchronized String of(String user) {
        var known = issued.get(user);
        if (known == null || Duration.between(known.at(), Instant.now()).compareTo(FRESH) > 0) {
            known = new Issued(request(user), Instant.now());
            issued.put(user, known);
        }
        return known.token();
    }

    private String request(String user) {
        var password = DemoUsers.of(settings.root()).passwordOf(user);
        var form =
                form(Map.of("grant_type", "password", "client_id", "crm-cli", "username", user, "password", password));
        var request = HttpRequest.newBuilder(URI.create(settings.issuer() + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = new ObjectMapper().readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new Refusal("Keycloak gives no token for " + user + ": "
                        + body.path("error_description").asText(answer.body()));
            }
            return body.path("access_token").asText();
        } catch (IOException e) {
            throw new Refusal("Keycloak does not answer at " + settings.issuer() + ": start it with ./crm up.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
