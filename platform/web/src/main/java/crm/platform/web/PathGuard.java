package crm.platform.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/** Refuses raw paths that proxies and frameworks read differently, before anything is routed or authorised. */
@ApplicationScoped
class PathGuard {

    private static final int BEFORE_EVERYTHING = 10_000;
    private static final int LONGEST_ADDRESS = 8_192;

    void register(@Observes Filters filters) {
        filters.register(PathGuard::check, BEFORE_EVERYTHING);
    }

    private static void check(RoutingContext context) {
        var uri = context.request().uri();
        if (uri.length() > LONGEST_ADDRESS) {
            EarlyAnswer.end(context, Problem.of(414, "address.too-long", "The address is too long."));
        } else if (isSuspicious(path(uri))) {
            EarlyAnswer.end(
                    context, Problem.of(400, "path.malformed", "The path holds a sequence that is not allowed."));
        } else {
            context.next();
        }
    }

    private static String path(String uri) {
        var query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }

    static boolean isSuspicious(String path) {
        var lower = path.toLowerCase(Locale.ROOT);
        return lower.contains(";")
                || lower.contains("//")
                || lower.contains("\\")
                || lower.contains("%2f")
                || lower.contains("%5c")
                || lower.contains("%3b")
                || lower.contains("%25")
                || lower.contains("%00")
                || lower.contains("/../")
                || lower.contains("/./")
                || lower.contains("%2e")
                || lower.chars().anyMatch(character -> character < 0x21 || character == 0x7f);
    }
}
