package crm.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** Problem answers (RFC 9457) of the gateway's own handlers, in the form that every service uses. */
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Map<Integer, String> TITLES = Map.of(
            400, "Not readable",
            401, "Not logged in",
            404, "Not found",
            413, "Too large",
            429, "Too many requests",
            503, "Not available at the moment");

    private Problems() {}

    public static Buffer body(int status, String code, String detail) {
        return new JsonObject()
                .put("type", "/problems/" + code)
                .put("title", TITLES.get(status))
                .put("status", status)
                .put("detail", detail)
                .put("code", code)
                .toBuffer();
    }

    public static void answer(HttpServerResponse response, int status, String code, String detail) {
        response.setStatusCode(status).putHeader("Content-Type", MEDIA_TYPE).end(body(status, code, detail));
    }
}
