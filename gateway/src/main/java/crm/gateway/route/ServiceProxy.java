package crm.gateway.route;

import crm.gateway.GatewayConfig;
import crm.gateway.Problems;
import crm.gateway.directory.SuspendedUsers;
import crm.gateway.limit.BodySize;
import crm.gateway.limit.ClientAddresses;
import crm.gateway.limit.RateLimits;
import crm.platform.web.BodySizes;
import crm.platform.web.RequestLabels;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.OriginRequestProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Hands a request to the service that owns its path, after the token check and the limits and before any body is read. The service
 * verifies the token again: whoever reaches it directly gains nothing.
 */
@ApplicationScoped
class ServiceProxy {

    private static final int AFTER_AUTHENTICATION = 1;
    private static final int CONNECTIONS_PER_SERVICE = 100;

    private final RoutingTable table;
    private final RateLimits limits;
    private final BodySize bodies;
    private final SuspendedUsers suspended;
    private final HttpProxy proxy;

    ServiceProxy(
            Vertx vertx,
            GatewayConfig config,
            RoutingTable table,
            RateLimits limits,
            BodySize bodies,
            ClientAddresses clients,
            BodySizes sizes,
            SuspendedUsers suspended) {
        this.table = table;
        this.limits = limits;
        this.bodies = bodies;
        this.suspended = suspended;
        this.proxy = HttpProxy.reverseProxy(vertx.createHttpClient(options(config)))
                .origin(OriginRequestProvider.selector(
                        proxied -> origin(proxied.request().proxiedRequest())))
                .addInterceptor(new Door(table, clients, sizes, vertx));
    }

    /**
     * A connection that nobody has used for half the idle time-out leaves the pool. One that is closed by the time-out itself, here or at
     * the service, may have been taken at that moment for the next request, which is lost with it.
     */
    private static HttpClientOptions options(GatewayConfig config) {
        return new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setReadIdleTimeout((int) config.idleTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setKeepAliveTimeout((int) Math.max(1, config.idleTimeout().toSeconds() / 2))
                .setMaxPoolSize(CONNECTIONS_PER_SERVICE);
    }

    void register(@Observes Router router) {
        router.route("/api/v1/*").order(AFTER_AUTHENTICATION).handler(this::handle);
    }

    private void handle(RoutingContext context) {
        var request = context.request();
        table.find(request.uri()).ifPresent(target -> RequestLabels.name(context, target.template()));
        if (!limits.allowsCaller(context) || !bodies.allows(request)) {
            return;
        }
        if (isSuspended(context)) {
            refuseToken(request);
            return;
        }
        if (table.find(request.uri()).isEmpty()) {
            context.next();
        } else if (isAnonymous(context) && !table.isPublic(request.uri())) {
            refuseToken(request);
        } else {
            proxy.handle(request);
        }
    }

    private static void refuseToken(HttpServerRequest request) {
        request.response().putHeader("WWW-Authenticate", "Bearer");
        Problems.answer(request, 401, "token.missing-or-invalid", "A valid bearer token is needed.");
    }

    private boolean isSuspended(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
                && suspended.contains(token.getSubject());
    }

    private static boolean isAnonymous(RoutingContext context) {
        return !(context.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous();
    }

    private Future<SocketAddress> origin(HttpServerRequest request) {
        var url = table.find(request.uri()).orElseThrow().url();
        return Future.succeededFuture(SocketAddress.inetSocketAddress(url.getPort(), url.getHost()));
    }
}
