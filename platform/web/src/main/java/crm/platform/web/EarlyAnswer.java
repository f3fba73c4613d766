package crm.platform.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** A problem answered before there is an operation, and so without the mappers. */
final class EarlyAnswer {

    private EarlyAnswer() {}

    static Future<Void> end(RoutingContext context, Problem problem) {
        return context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(rendered(problem).encode());
    }

    /** For a connection on which nobody knows where to read on. */
    static void endAndClose(RoutingContext context, Problem problem) {
        if (context.request().version() != HttpVersion.HTTP_2) {
            context.response().putHeader("Connection", "close");
        }
        end(context, problem)
                .onComplete(answered -> context.request().connection().close());
    }

    private static JsonObject rendered(Problem problem) {
        return new JsonObject()
                .put("type", problem.type())
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .put("code", problem.code());
    }
}
