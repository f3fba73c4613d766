package crm.launcher.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.launcher.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a realm gives its tokens. */
public final class TokenEndpoint {

    private final String issuer;
    private final HttpClient http = HttpClient.newHttpClient();

    public TokenEndpoint(String issuer) {
        this.issuer = issuer;
    }

    /** For a person, by a client that may take passwords. */
    String ofPerson(String client, String user, String password) {
        return request(
                user, Map.of("grant_type", "password", "client_id", client, "username", user, "password", password));
    }

    /** For a service that asks as itself. */
    public String ofService(String client, String secret) {
        return request(
                client, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    private String request(String whose, Map<String, String> form) {
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = new ObjectMapper().readTree(answer.body());
            if (answer.statusCode() != 200) {
                throw new Refusal("Keycloak gives no token for " + whose + ": "
                        + body.path("error_description").asText(answer.body()));
            }
            return body.path("access_token").asText();
        } catch (IOException e) {
            throw new Refusal("Keycloak does not answer at " + issuer + ": start it with ./crm up.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted");
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
