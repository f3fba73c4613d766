package crm.platform.web;

import crm.platform.outage.Outage;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A token that is refused, or cannot be verified, before routing gets the same kind of answer as every other refusal. */
@ApplicationScoped
class AuthenticationFailures {

    private static final int FIRST = -10_000;
    private static final String UNREACHABLE = "The service cannot reach what it needs; try again shortly.";

    void register(@Observes Router router) {
        router.route().order(FIRST).failureHandler(AuthenticationFailures::answer);
    }

    /** A browser whose session has ended brings none, and is sent to sign in again by the framework. */
    private static boolean hasToken(RoutingContext context) {
        return context.request().getHeader("Authorization") != null;
    }

    private static void answer(RoutingContext context) {
        var failure = context.failure();
        if (context.response().headWritten()) {
            context.next();
        } else if (failure instanceof AuthenticationFailedException && hasToken(context)) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            EarlyAnswer.end(context, Problem.of(401, "token.missing-or-invalid", "A valid bearer token is needed."));
        } else if (failure != null && Outage.isBehind(failure)) {
            context.response().putHeader("Retry-After", "5");
            EarlyAnswer.end(context, Problem.of(503, "service.unavailable", UNREACHABLE));
        } else {
            context.next();
        }
    }
}
