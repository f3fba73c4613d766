package crm.console.api;

import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;

/** The connections to the API, which all pages share: a page that opened its own would leave them behind. */
@ApplicationScoped
class ApiConnections {

    /** Vert.x would take five, and five slow uploads would keep everybody waiting. */
    private static final int MOST = 200;

    private final WebClient client;

    ApiConnections(Vertx vertx) {
        this.client = WebClient.create(vertx, new WebClientOptions().setMaxPoolSize(MOST));
    }

    WebClient client() {
        return client;
    }
}
