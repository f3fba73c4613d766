package crm.gateway.route;

import crm.gateway.Problems;
import crm.platform.trace.TraceParent;
import io.vertx.core.Future;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What changes on the way through: the path of operations, who asked from where, and what an absent service looks like. */
final class Door implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final String CORRELATION = "X-Correlation-Id";

    /** Only this gateway says these; whatever a client claims is dropped. */
    private static final List<String> OURS_ALONE = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Prefix",
            "X-Real-IP",
            "X-User");

    private final RoutingTable table;

    Door(RoutingTable table) {
        this.table = table;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var target = table.find(request.getURI()).orElseThrow();
        request.setURI(target.uri());
        introduce(request);
        return context.sendRequest().recover(failure -> absent(request, target, failure));
    }

    private static void introduce(ProxyRequest request) {
        OURS_ALONE.forEach(request.headers()::remove);
        var outside = request.proxiedRequest();
        request.putHeader("X-Forwarded-For", outside.remoteAddress().hostAddress());
        request.putHeader("X-Forwarded-Proto", outside.scheme());
        if (outside.authority() != null) {
            request.putHeader("X-Forwarded-Host", outside.authority().toString());
        }
        if (request.headers().get(CORRELATION) == null) {
            request.putHeader(CORRELATION, UUID.randomUUID().toString());
        }
        var trace = TraceParent.currentOr(request.headers().get(TraceParent.HEADER));
        if (trace != null) {
            request.putHeader(TraceParent.HEADER, trace);
        }
    }

    private static Future<ProxyResponse> absent(ProxyRequest request, RoutingTable.Target target, Throwable failure) {
        LOG.warnf("%s does not answer: %s", target.service(), failure.getMessage());
        var body = Problems.body(
                503, "service.unavailable", "The " + target.service() + " service does not answer at the moment.");
        return Future.succeededFuture(request.release()
                .response()
                .setStatusCode(503)
                .putHeader("Retry-After", "2")
                .putHeader("Content-Type", Problems.MEDIA_TYPE)
                .setBody(Body.body(body)));
    }
}
