package crm.platform.web;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/** A problem answered before there is an operation, and so without the mappers. */
final class EarlyAnswer {

    private EarlyAnswer() {}

    static Future<Void> end(RoutingContext context, Problem problem) {
        var language = Languages.asked(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return context.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .end(problem.in(language).rendered().encode());
    }

    /** For a connection on which nobody knows where to read on. */
    static void endAndClose(RoutingContext context, Problem problem) {
        if (context.request().version() != HttpVersion.HTTP_2) {
            context.response().putHeader("Connection", "close");
        }
        end(context, problem)
                .onComplete(answered -> context.request().connection().close());
    }
}
