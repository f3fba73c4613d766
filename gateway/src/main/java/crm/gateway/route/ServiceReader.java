package crm.gateway.route;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.gateway.GatewayConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks one service with the caller's own token, for no longer than a part of a composed answer may take. Whoever injects one has
 * connections of its own: many open pages of the stream keep no 360 picture waiting.
 */
@Dependent
public class ServiceReader {

    private static final int CONNECTIONS_PER_SERVICE = 50;

    /**
     * Whose question it is.
     *
     * @param authorization the caller's own
     * @param language that the caller asked for, as it came
     */
    public record Asker(String authorization, @Nullable String language) {}

    /** A service's answer; the body is null when it was not 200. */
    public record Answer(int status, @Nullable JsonNode body) {}

    private final WebClient client;
    private final RoutingTable table;
    private final ObjectMapper json;
    private final Duration timeout;

    ServiceReader(Vertx vertx, RoutingTable table, ObjectMapper json, GatewayConfig config) {
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setConnectTimeout((int) config.connectTimeout().toMillis())
                        .setMaxPoolSize(CONNECTIONS_PER_SERVICE));
        this.table = table;
        this.json = json;
        this.timeout = config.partTimeout();
    }

    /** Fails with {@link io.smallrye.mutiny.TimeoutException} when the service takes too long. */
    public Uni<Answer> get(String service, String path, Asker asker) {
        return answer(of(client.getAbs(table.url(service) + path), asker).send());
    }

    /** A question that does not fit into an address; it changes nothing. */
    public Uni<Answer> ask(String service, String path, JsonNode question, Asker asker) {
        var request =
                of(client.postAbs(table.url(service) + path), asker).putHeader("Content-Type", "application/json");
        return answer(request.sendBuffer(Buffer.buffer(question.toString())));
    }

    private static HttpRequest<Buffer> of(HttpRequest<Buffer> request, Asker asker) {
        request.putHeader("Authorization", asker.authorization());
        return asker.language() == null ? request : request.putHeader("Accept-Language", asker.language());
    }

    private Uni<Answer> answer(Uni<HttpResponse<Buffer>> sent) {
        return sent.ifNoItem()
                .after(timeout)
                .fail()
                .map(response -> new Answer(
                        response.statusCode(), response.statusCode() == 200 ? parse(response.bodyAsString()) : null));
    }

    private JsonNode parse(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a service answered with something that is not JSON", e);
        }
    }
}
