package crm.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import crm.gateway.GatewayConfig;
import crm.gateway.Problems;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A token bucket per address, charged before anything is read or verified, so that guessing tokens is limited too; and one per caller.
 * The buckets are this replica's own: behind n replicas a caller may reach n times the rate, which is why the configured rate is the
 * one of a replica.
 */
@ApplicationScoped
public class RateLimits {

    private static final int MOST_BUCKETS = 100_000;

    private static final int BEFORE_EVERYTHING = 20_000;

    private final GatewayConfig.Rate rate;
    private final ClientAddresses clients;
    private final LoadingCache<String, Bucket> callers;
    private final LoadingCache<String, Bucket> addresses;

    RateLimits(GatewayConfig config, ClientAddresses clients) {
        this.clients = clients;
        this.rate = config.rate();
        this.callers = buckets(rate.callerPerSecond(), rate.callerBurst());
        this.addresses = buckets(rate.addressPerSecond(), rate.addressBurst());
    }

    private static LoadingCache<String, Bucket> buckets(long perSecond, long burst) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_BUCKETS)
                .expireAfterAccess(Duration.ofMinutes(10))
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build());
    }

    void register(@Observes Filters filters) {
        filters.register(this::chargeAddress, BEFORE_EVERYTHING);
    }

    private void chargeAddress(RoutingContext context) {
        if (charged(context, addresses, clients.bucketOf(context.request()), rate.addressBurst())) {
            context.next();
        }
    }

    /** False: the request has been answered with 429. */
    public boolean allowsCaller(RoutingContext context) {
        var caller = caller(context);
        return caller == null || charged(context, callers, caller, rate.callerBurst());
    }

    private boolean charged(RoutingContext context, LoadingCache<String, Bucket> buckets, String owner, long limit) {
        if (!rate.enabled()) {
            return true;
        }
        var probe = buckets.get(owner).tryConsumeAndReturnRemaining(1);
        tell(context.response(), probe, limit);
        return probe.isConsumed() || refuse(context, probe);
    }

    private static String caller(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                        && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
                ? token.getSubject()
                : null;
    }

    private static void tell(HttpServerResponse response, ConsumptionProbe probe, long limit) {
        response.putHeader("RateLimit-Limit", Long.toString(limit))
                .putHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()))
                .putHeader("RateLimit-Reset", Long.toString(seconds(probe.getNanosToWaitForRefill())));
    }

    private static boolean refuse(RoutingContext context, ConsumptionProbe probe) {
        context.response()
                .putHeader("Retry-After", Long.toString(Math.max(1, seconds(probe.getNanosToWaitForRefill()))));
        Problems.answer(
                context.request(), 429, "rate.exceeded", "Too many requests; wait as long as Retry-After says.");
        return false;
    }

    private static long seconds(long nanos) {
        return Math.floorDiv(nanos + 999_999_999L, 1_000_000_000L);
    }
}
