package crm.gateway.keys;

import crm.gateway.limit.ClientAddresses;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Holds each token of a key to the key's end and addresses, whether it was got here or by the program itself at Keycloak. Only here:
 * a service that is reached past the gateway believes such a token until it expires.
 */
@ApplicationScoped
class KeyGuard {

    private static final int BEFORE_THE_PROXY = 0;

    private final KnownKeys keys;
    private final ClientAddresses addresses;
    private final Clock clock;

    KeyGuard(KnownKeys keys, ClientAddresses addresses, Clock clock) {
        this.keys = keys;
        this.addresses = addresses;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.route("/api/v1/*").order(BEFORE_THE_PROXY).handler(this::check);
    }

    private void check(RoutingContext context) {
        token(context).filter(KeyGuard::isOfKey).ifPresentOrElse(token -> check(context, token), context::next);
    }

    private void check(RoutingContext context, JsonWebToken token) {
        KeyClient.idOf(token.getClaim("azp"))
                .map(keys::state)
                .orElseGet(() -> Future.failedFuture(KeyRefusals.unknown()))
                .compose(state -> checked(state, context, token))
                .onSuccess(good -> context.next())
                .onFailure(failure -> KeyRefusals.answer(context.request(), failure));
    }

    private Future<Void> checked(KeyState state, RoutingContext context, JsonWebToken token) {
        state.check(clock.instant(), addresses.of(context.request()), Instant.ofEpochSecond(token.getIssuedAtTime()));
        return Future.succeededFuture();
    }

    /** Also one of a client that is called like a key and is none. */
    private static boolean isOfKey(JsonWebToken token) {
        return token.getClaim("azp") instanceof String client && client.startsWith(KeyClient.PREFIX);
    }

    private static Optional<JsonWebToken> token(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                        && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
                ? Optional.of(token)
                : Optional.empty();
    }
}
