package crm.gateway.customer360;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.gateway.GatewayConfig;
import crm.gateway.route.RoutingTable;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Asks one service with the caller's own token, for no longer than a part may take. */
@ApplicationScoped
class ServiceReader {

    /** A service's answer; the body is null when it was not 200. */
    record Answer(int status, JsonNode body) {}

    private final WebClient client;
    private final RoutingTable table;
    private final ObjectMapper json;
    private final Duration timeout;

    ServiceReader(Vertx vertx, RoutingTable table, ObjectMapper json, GatewayConfig config) {
        this.client = WebClient.create(vertx, new WebClientOptions().setConnectTimeout((int)
                        config.connectTimeout().toMillis()));
        this.table = table;
        this.json = json;
        this.timeout = config.partTimeout();
    }

    /** Fails with {@link io.smallrye.mutiny.TimeoutException} when the service takes too long. */
    Uni<Answer> get(String service, String path, String authorization) {
        return client.getAbs(table.url(service) + path)
                .putHeader("Authorization", authorization)
                .send()
                .ifNoItem()
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
