package crm.gateway.keys;

import crm.gateway.Problems;
import crm.platform.web.Refusal;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** What is answered to who comes with a key. Whether it is unknown, wrong or revoked is not told apart. */
final class KeyRefusals {

    private static final Logger LOG = Logger.getLogger(KeyRefusals.class);
    private static final int UNAUTHORIZED = 401;

    private KeyRefusals() {}

    static Refusal unknown() {
        return new Refusal(UNAUTHORIZED, "api-key.unknown", "There is no such API key, or it has been revoked.");
    }

    static Refusal expired() {
        return new Refusal(UNAUTHORIZED, "api-key.expired", "The API key has expired.");
    }

    static Refusal wrongAddress() {
        return new Refusal(403, "api-key.address-not-allowed", "The API key may not be used from this address.");
    }

    static Refusal besideToken() {
        return new Refusal(400, "api-key.beside-token", "Send either an API key or a bearer token, not both.");
    }

    /** Whatever is no refusal is an outage of Keycloak, which is not the caller's fault. */
    static void answer(HttpServerRequest request, Throwable failed) {
        var failure = failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        if (failure instanceof Refusal refusal) {
            if (refusal.status() == UNAUTHORIZED) {
                request.response().putHeader("WWW-Authenticate", "Bearer");
            }
            Problems.answer(request, refusal.status(), refusal.code(), refusal.getMessage());
            return;
        }
        LOG.warnf("whether an API key stands cannot be asked: %s", failure.getMessage());
        request.response().putHeader("Retry-After", "5");
        Problems.answer(
                request, 503, "service.unavailable", "The service cannot reach what it needs; try again shortly.");
    }
}
