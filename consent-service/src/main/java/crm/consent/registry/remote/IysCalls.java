package crm.consent.registry.remote;

import crm.consent.registry.application.Brands;
import crm.consent.registry.application.RegistryRefusal;
import crm.consent.registry.application.RegistryUnreachable;
import crm.platform.work.OwnContext;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Calls about one brand: in turn, with a token that is renewed once when it is not taken, and counted. */
@ApplicationScoped
public class IysCalls {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int UNAUTHORISED = 401;

    private final Wire wire;
    private final Tokens tokens;
    private final Brands brands;
    private final Traffic traffic;
    private final MeterRegistry meters;
    private final Vertx vertx;
    private final Turns turns;

    IysCalls(
            Wire wire,
            Tokens tokens,
            Brands brands,
            Traffic traffic,
            MeterRegistry meters,
            Vertx vertx,
            IysSettings settings) {
        this.wire = wire;
        this.tokens = tokens;
        this.brands = brands;
        this.traffic = traffic;
        this.meters = meters;
        this.vertx = vertx;
        this.turns = new Turns(settings.requestsPerSecond(), PATIENCE, TimeMeter.SYSTEM_NANOTIME);
    }

    /**
     * Goes on in the context of the caller: a token, or a turn, may have been waited for with others.
     *
     * @param version {@code /v2} or nothing
     * @param rest of the path, after {@code /consents}
     */
    Uni<Object> call(HttpMethod method, String version, String brand, String rest, Object body) {
        return OwnContext.backFrom(brands.registered().chain(registered -> {
            var codes = registered.get(brand);
            if (codes == null) {
                throw new RegistryUnreachable("the registry does not know the brand " + brand);
            }
            var path = version + "/sps/" + codes.iysCode() + "/brands/" + codes.brandCode() + "/consents" + rest;
            return once(method, path, body)
                    .onFailure(IysCalls::isUnauthorised)
                    .recoverWithUni(() -> once(method, path, body));
        }));
    }

    private Uni<Object> once(HttpMethod method, String path, Object body) {
        return turn().chain(tokens::access)
                .chain(token -> wire.call(method, path, body, token)
                        .onFailure(IysCalls::isUnauthorised)
                        .invoke(() -> tokens.forget(token))
                        .onItemOrFailure()
                        .invoke((answer, failure) -> count(failure)));
    }

    private Uni<Void> turn() {
        return Uni.createFrom().deferred(() -> {
            var wait = turns.take();
            if (wait.isEmpty()) {
                return Uni.createFrom().failure(new RegistryUnreachable("too many calls wait for their turn"));
            }
            var millis = (wait.get().toNanos() + 999_999) / 1_000_000;
            return millis == 0 ? Uni.createFrom().voidItem() : sleep(millis);
        });
    }

    private Uni<Void> sleep(long millis) {
        return Uni.createFrom().emitter(emitter -> vertx.setTimer(millis, timer -> emitter.complete(null)));
    }

    private static boolean isUnauthorised(Throwable failure) {
        return failure instanceof RegistryRefusal refusal && refusal.http() == UNAUTHORISED;
    }

    private void count(Throwable failure) {
        traffic.count(failure == null);
        var outcome = failure == null ? "taken" : failure instanceof RegistryRefusal ? "refused" : "unanswered";
        meters.counter("registry_requests", "outcome", outcome).increment();
    }
}
