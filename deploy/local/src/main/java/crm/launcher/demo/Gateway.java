package crm.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.launcher.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/** The public API as one user sees it. */
public final class Gateway {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final Supplier<String> token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param token asked for each call: a token lives for five minutes only */
    public Gateway(String address, Supplier<String> token) {
        this.address = address;
        this.token = token;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    public JsonNode get(String path) throws InterruptedException {
        return call("GET", path, BodyPublishers.noBody(), "application/json");
    }

    JsonNode post(String path) throws InterruptedException {
        return call("POST", path, BodyPublishers.noBody(), "application/json");
    }

    public JsonNode send(String method, String path, Object body) throws InterruptedException {
        return call(method, path, BodyPublishers.ofString(JSON.valueToTree(body).toString()), "application/json");
    }

    JsonNode upload(String path, byte[] csv) throws InterruptedException {
        return call("POST", path, BodyPublishers.ofByteArray(csv), "text/csv");
    }

    private JsonNode call(String method, String path, BodyPublisher body, String type) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", type)
                .method(method, body)
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new Refusal(
                        method + " " + path + " was answered with " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new Refusal("The gateway does not answer at " + address + " (" + e + "); ./crm status shows more.");
        }
    }
}
