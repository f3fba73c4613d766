package crm.gateway.keys;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/**
 * Puts the token of a key in its place, before a token is looked for: from here on the request is one of the key's account, for
 * limits, permissions and services alike. The key itself goes no further.
 */
@ApplicationScoped
class KeyDoor {

    /** And after the answer to a browser that asks whether it may come from another origin. */
    private static final int BEFORE_AUTHENTICATION = 250;

    private static final String API = "/api/v1/";

    private final KeyTokens tokens;

    KeyDoor(KeyTokens tokens) {
        this.tokens = tokens;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_AUTHENTICATION);
    }

    private void enter(RoutingContext context) {
        var request = context.request();
        var sent = List.copyOf(request.headers().getAll(PresentedKey.HEADER));
        request.headers().remove(PresentedKey.HEADER);
        if (sent.isEmpty() || !request.uri().startsWith(API)) {
            context.next();
        } else if (request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            KeyRefusals.answer(request, KeyRefusals.besideToken());
        } else {
            Future.fromCompletionStage(tokens.of(sent), context.vertx().getOrCreateContext())
                    .onSuccess(token -> {
                        request.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
                        context.next();
                    })
                    .onFailure(failure -> KeyRefusals.answer(request, failure));
        }
    }
}
