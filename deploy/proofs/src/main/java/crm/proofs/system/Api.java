package crm.proofs.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The public API as one caller sees it, through the gateway or at a service. */
public final class Api {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration UNTIL_AN_ANSWER = Duration.ofSeconds(120);

    private final URI base;
    private final String token;
    private final Duration patience;

    private Api(URI base, String token, Duration patience) {
        this.base = base;
        this.token = token;
        this.patience = patience;
    }

    /** @param token null: without one */
    public static Api at(URI base, String token) {
        return new Api(base, token, Load.PATIENCE);
    }

    public static Api of(TestSystem system, String demoUser) {
        return at(system.gateway(), system.token(demoUser));
    }

    /** For who wants to see what is answered under load, or that a limit is one. */
    public Api waitingFor(Duration otherPatience) {
        return new Api(base, token, otherPatience);
    }

    /** What was answered. */
    public record Answer(int status, String body, HttpResponse<String> raw) {

        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException("not JSON: " + body, e);
            }
        }

        /** The stable code of a problem; empty when the answer is none. */
        public String code() {
            return body.startsWith("{") ? json().path("code").asText() : "";
        }

        public Optional<String> header(String name) {
            return raw.headers().firstValue(name);
        }
    }

    public Answer get(String path) {
        return send("GET", path, null, null);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, "application/json", json.getBytes(StandardCharsets.UTF_8), headers);
    }

    /**
     * Asks again while the answer speaks of load: that is no verdict about the request.
     *
     * @param type of the body; null when there is none
     */
    public Answer send(String method, String path, String type, byte[] body, String... headers) {
        var publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body);
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(UNTIL_AN_ANSWER)
                .method(method, publisher);
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        var built = request.build();
        return Load.outlast(patience, () -> sendOnce(built));
    }

    /** A stream has no end: it is left when its head is there. */
    private static HttpResponse.BodySubscriber<String> body(HttpResponse.ResponseInfo head) {
        return head.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream")
                ? HttpResponse.BodySubscribers.mapping(HttpResponse.BodySubscribers.ofInputStream(), Api::left)
                : HttpResponse.BodyHandlers.ofString().apply(head);
    }

    private static String left(InputStream stream) {
        try (stream) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer sendOnce(HttpRequest request) {
        try {
            var answer = HTTP.send(request, Api::body);
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
