package crm.platform.web;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Names requests in metrics by the template of their route, never by what a caller wrote: a path holds ids and the tokens of links, a
 * method may be any word, and each new one would be a series that nobody deletes.
 */
@ApplicationScoped
public class RequestLabels {

    private static final String NO_ROUTE = "/unknown";
    private static final String OTHER_METHOD = "OTHER";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** Where Quarkus REST, too, leaves the template of the route that it found. */
    private static final String TEMPLATE = "UrlPathTemplate";

    /** Left with each request that comes as far as the routes. */
    private static final String IS_ROUTED = "crm.is-routed";

    /**
     * What cannot be read is answered by the server itself, without any route: a line or headers that are too long, a header that is none.
     */
    @Singleton
    static class Unreadable implements HttpServerMetricsTagsContributor {

        @Override
        public Tags contribute(Context context) {
            return context.requestContextLocalData(IS_ROUTED) == null ? Tags.of("uri", NO_ROUTE) : Tags.empty();
        }
    }

    /** Before whoever may refuse a request: a refusal is counted as well. */
    void register(@Observes Filters filters) {
        filters.register(RequestLabels::withoutRoute, Integer.MAX_VALUE);
    }

    /** For handlers that are no resources: what requests like this one are called. */
    public static void name(RoutingContext context, String template) {
        ((HttpServerRequestInternal) context.request()).context().putLocal(TEMPLATE, template);
    }

    /** What holds until a route is found. */
    private static void withoutRoute(RoutingContext context) {
        ((HttpServerRequestInternal) context.request()).context().putLocal(IS_ROUTED, true);
        var metric = HttpRequestMetric.getRequestMetric(context);
        if (metric != null) {
            metric.setTemplatePath(NO_ROUTE);
        }
        context.next();
    }

    @Produces
    @Singleton
    MeterFilter boundedLabels() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                var bounded = id.getName().startsWith("http.") ? withKnownMethod(id) : id;
                return id.getName().startsWith("http.client.") ? withoutPath(bounded) : bounded;
            }
        };
    }

    private static Meter.Id withKnownMethod(Meter.Id id) {
        var method = id.getTag("method");
        return method == null || METHODS.contains(method) ? id : id.withTag(Tag.of("method", OTHER_METHOD));
    }

    /** A client knows no templates. Who was asked stands in another label. */
    private static Meter.Id withoutPath(Meter.Id id) {
        return id.replaceTags(
                id.getTags().stream().filter(tag -> !tag.getKey().equals("uri")).toList());
    }
}
