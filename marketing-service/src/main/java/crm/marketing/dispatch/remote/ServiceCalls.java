package crm.marketing.dispatch.remote;

import crm.marketing.dispatch.application.OwnContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks other services as marketing-service itself, with a token of its own. */
@ApplicationScoped
class ServiceCalls {

    /** A service did not answer as agreed. */
    static final class Unanswered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unanswered(String message) {
            super(message);
        }
    }

    private final WebClient client;
    private final ServiceToken token;
    private final Duration timeout;

    ServiceCalls(Vertx vertx, ServiceToken token, @ConfigProperty(name = "crm.services.timeout") Duration timeout) {
        this.client = WebClient.create(vertx, new WebClientOptions().setConnectTimeout((int) timeout.toMillis()));
        this.token = token;
        this.timeout = timeout;
    }

    /** Fails unless the answer is 200 with JSON, in time. */
    Uni<JsonObject> post(String url, JsonObject body) {
        var own = OwnContext.executor();
        return token.get()
                .chain(bearer -> client.postAbs(url)
                        .putHeader("Authorization", "Bearer " + bearer)
                        .putHeader("Content-Type", "application/json")
                        .sendBuffer(Buffer.newInstance(body.toBuffer())))
                .ifNoItem()
                .after(timeout)
                .fail()
                .map(answer -> {
                    if (answer.statusCode() != 200) {
                        throw new Unanswered(url + " answered " + answer.statusCode());
                    }
                    return answer.bodyAsJsonObject();
                })
                .emitOn(own);
    }
}
