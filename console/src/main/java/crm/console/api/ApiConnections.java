package crm.console.api;

import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;

/** The connections to the API, which all pages share: a page that opened its own would leave them behind. */
@ApplicationScoped
class ApiConnections {

    private final WebClient client;

    ApiConnections(Vertx vertx) {
        this.client = WebClient.create(vertx);
    }

    WebClient client() {
        return client;
    }
}
