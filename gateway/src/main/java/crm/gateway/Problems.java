package crm.gateway;

import crm.platform.web.Languages;
import crm.platform.web.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Problem answers (RFC 9457) of the gateway's own handlers, in the form that every service uses. */
public final class Problems {

    private Problems() {}

    /** In the language that the request asks for. */
    public static Buffer body(HttpServerRequest request, int status, String code, String detail) {
        var language = Languages.asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return Problem.of(status, code, detail).in(language).rendered().toBuffer();
    }

    public static void answer(HttpServerRequest request, int status, String code, String detail) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(body(request, status, code, detail));
    }
}
