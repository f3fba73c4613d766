package crm.gateway.browser;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What a browser is told with every answer of the door, refusals and proxied answers included (ASVS 5: 3.4.1, 3.4.3 to 3.4.6). An answer
 * that says more exactly what it needs, a page with a style for example, keeps its own words.
 */
@ApplicationScoped
class BrowserProtection {

    /** Before the guard of paths, whose refusals need the same headers. */
    private static final int FIRST = 20_000;

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");

    private static final String TRANSPORT = "Strict-Transport-Security";
    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    /** The pages for trying the API run scripts of their own; they are there on a local system only. */
    private static final String TRYING_PAGES = "/swagger-ui";

    private final boolean local;

    BrowserProtection(@ConfigProperty(name = "crm.local", defaultValue = "false") boolean local) {
        this.local = local;
    }

    void register(@Observes Filters filters) {
        filters.register(this::protect, FIRST);
    }

    private void protect(RoutingContext context) {
        context.addHeadersEndHandler(ignored -> complete(context));
        context.next();
    }

    private void complete(RoutingContext context) {
        if (local && context.request().path().startsWith(TRYING_PAGES)) {
            return;
        }
        var headers = context.response().headers();
        ALWAYS.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.set(name, value);
            }
        });
        // a local system has no TLS, and a browser would remember it for every port of the machine
        if (!local) {
            headers.set(TRANSPORT, A_YEAR);
        }
    }
}
