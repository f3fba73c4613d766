package crm.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import crm.gateway.GatewayConfig;
import crm.gateway.Problems;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A token bucket per caller and one per address. The buckets are this replica's own: behind n replicas a caller may reach n times the
 * rate, which is why the configured rate is the one of a replica.
 */
@ApplicationScoped
public class RateLimits {

    private static final int MOST_BUCKETS = 100_000;

    private final GatewayConfig.Rate rate;
    private final LoadingCache<String, Bucket> callers;
    private final LoadingCache<String, Bucket> addresses;

    RateLimits(GatewayConfig config) {
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

    /** False: the request has been answered with 429. */
    public boolean allow(RoutingContext context) {
        if (!rate.enabled()) {
            return true;
        }
        var address = context.request().remoteAddress().hostAddress();
        var probe = addresses.get(address).tryConsumeAndReturnRemaining(1);
        var limit = rate.addressBurst();
        if (probe.isConsumed() && caller(context) != null) {
            probe = callers.get(caller(context)).tryConsumeAndReturnRemaining(1);
            limit = rate.callerBurst();
        }
        tell(context.response(), probe, limit);
        return probe.isConsumed() || refuse(context.response(), probe);
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

    private static boolean refuse(HttpServerResponse response, ConsumptionProbe probe) {
        response.putHeader("Retry-After", Long.toString(Math.max(1, seconds(probe.getNanosToWaitForRefill()))));
        Problems.answer(response, 429, "rate.exceeded", "Too many requests; wait as long as Retry-After says.");
        return false;
    }

    private static long seconds(long nanos) {
        return Math.floorDiv(nanos + 999_999_999L, 1_000_000_000L);
    }
}
