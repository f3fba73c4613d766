package crm.gateway.route;

import crm.console.api.OwnCalls;
import crm.gateway.Problems;
import crm.gateway.limit.ClientAddresses;
import crm.platform.trace.TraceParent;
import crm.platform.web.BodySizes;
import crm.platform.web.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What changes on the way through: the path of operations, who asked from where, and what an absent service looks like. */
final class Door implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final Duration TO_READ_THE_ANSWER = Duration.ofSeconds(1);
    private static final String CORRELATION = "X-Correlation-Id";

    /** Only this gateway says these; whatever a client claims is dropped. */
    private static final List<String> OURS_ALONE = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Prefix",
            "X-Real-IP",
            "X-User",
            OwnCalls.HEADER,
            OwnCalls.CLIENT);

    private final RoutingTable table;
    private final ClientAddresses clients;
    private final BodySizes sizes;
    private final Vertx vertx;

    Door(RoutingTable table, ClientAddresses clients, BodySizes sizes, Vertx vertx) {
        this.vertx = vertx;
        this.table = table;
        this.clients = clients;
        this.sizes = sizes;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var target = table.find(request.getURI()).orElseThrow();
        request.setURI(target.uri());
        introduce(request);
        return CountedBody.isUncounted(request.proxiedRequest())
                ? CountedBody.read(request.getBody().stream(), sizes.small())
                        .compose(body -> body.isPresent() ? send(context, body.get(), target) : tooLarge(request))
                : send(context, target);
    }

    private static Future<ProxyResponse> send(ProxyContext context, Buffer body, RoutingTable.Target target) {
        context.request().setBody(Body.body(body));
        return send(context, target);
    }

    private static Future<ProxyResponse> send(ProxyContext context, RoutingTable.Target target) {
        return context.sendRequest()
                .recover(failure -> isGone(context.request())
                        ? cutOff(context.request())
                        : absent(context.request(), target, failure));
    }

    /** A body breaks off on either side, and the proxy's failure is the same: a reset. Whose fault it was, the client's connection tells. */
    private static boolean isGone(ProxyRequest request) {
        return request.proxiedRequest().response().closed();
    }

    /**
     * The body may have no end, so the connection gets one; not at once, which would take the answer away with the bytes that are not read
     * yet (RFC 9112, 9.6).
     */
    private Future<ProxyResponse> tooLarge(ProxyRequest request) {
        var outside = request.proxiedRequest();
        outside.response()
                .endHandler(answered -> vertx.setTimer(
                        TO_READ_THE_ANSWER.toMillis(),
                        late -> outside.connection().close()));
        return answer(
                request,
                413,
                "body.too-large",
                "A body without a Content-Length may have at most " + sizes.small() + " bytes.");
    }

    private void introduce(ProxyRequest request) {
        OURS_ALONE.forEach(request.headers()::remove);
        var outside = request.proxiedRequest();
        request.putHeader("X-Forwarded-For", clients.of(outside));
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

    /** The client broke off, so the proxy closed the connection to the service: half of a body waits there for its other half. */
    private static Future<ProxyResponse> cutOff(ProxyRequest request) {
        return answer(request, 400, "body.incomplete", "The body ended before its announced length.");
    }

    private static Future<ProxyResponse> absent(ProxyRequest request, RoutingTable.Target target, Throwable failure) {
        LOG.warnf("%s does not answer: %s", target.service(), failure.getMessage());
        return answer(
                        request,
                        503,
                        "service.unavailable",
                        "The " + target.service() + " service does not answer at the moment.")
                .map(response -> response.putHeader("Retry-After", "2"));
    }

    private static Future<ProxyResponse> answer(ProxyRequest request, int status, String code, String detail) {
        return Future.succeededFuture(request.release()
                .response()
                .setStatusCode(status)
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .setBody(Body.body(Problems.body(request.proxiedRequest(), status, code, detail))));
    }
}
