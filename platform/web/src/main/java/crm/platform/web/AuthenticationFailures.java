package crm.platform.web;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A token that is refused before routing gets the same kind of answer as every other refusal. */
@ApplicationScoped
class AuthenticationFailures {

    private static final int FIRST = -10_000;

    void register(@Observes Router router) {
        router.route().order(FIRST).failureHandler(AuthenticationFailures::answer);
    }

    private static void answer(RoutingContext context) {
        if (!(context.failure() instanceof AuthenticationFailedException)
                || context.response().ended()) {
            context.next();
            return;
        }
        var problem = Problem.of(401, "token.missing-or-invalid", "A valid bearer token is needed.");
        context.response()
                .setStatusCode(problem.status())
                .putHeader("WWW-Authenticate", "Bearer")
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(rendered(problem).encode());
    }

    static JsonObject rendered(Problem problem) {
        return new JsonObject()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .put("code", problem.code());
    }
}
