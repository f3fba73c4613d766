package crm.gateway.catalogue;

import crm.platform.web.RequestLabels;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What frontend teams and partners read without a token: the merged OpenAPI documents and the AsyncAPI document with its page. */
@ApplicationScoped
class Catalogue {

    /** Of a page with a style of its own, and nothing else. */
    static final String STYLED =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

    private static final String YAML = "application/yaml";

    void register(@Observes Router router) {
        serve(router, "/openapi", "openapi/openapi.yaml", YAML);
        serve(router, "/openapi/operations", "openapi/operations.yaml", YAML);
        serve(router, "/asyncapi.yaml", "META-INF/asyncapi.yaml", YAML);
        var page = AsyncApiPage.of(read("META-INF/asyncapi.yaml"));
        route(router, "/asyncapi", page, "text/html;charset=utf-8");
    }

    private static void serve(Router router, String path, String resource, String type) {
        route(router, path, read(resource), type);
    }

    private static void route(Router router, String path, String document, String type) {
        router.get(path).handler(context -> {
            RequestLabels.name(context, path);
            answer(context, document, type);
        });
    }

    private static void answer(RoutingContext context, String document, String type) {
        context.response()
                .putHeader("Content-Type", type)
                .putHeader("Content-Security-Policy", STYLED)
                .end(document);
    }

    private static String read(String resource) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not in the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
