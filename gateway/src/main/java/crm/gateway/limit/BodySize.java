package crm.gateway.limit;

import crm.gateway.Problems;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body by its announced length, before a byte of it is passed on. */
@ApplicationScoped
public class BodySize {

    private final long largestJson;
    private final long largestUpload;

    BodySize(
            @ConfigProperty(name = "crm.http.max-json-body") MemorySize largestJson,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestUpload) {
        this.largestJson = largestJson.asLongValue();
        this.largestUpload = largestUpload.asLongValue();
    }

    /** False: the request has been answered. */
    public boolean allows(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        if (length == null) {
            return !isChunked(request)
                    || refuse(request, 411, "body.length-required", "A body needs a Content-Length.");
        }
        var largest = isJson(request) ? largestJson : largestUpload;
        return fits(length, largest)
                || refuse(request, 413, "body.too-large", "The body may have at most " + largest + " bytes.");
    }

    private static boolean isChunked(HttpServerRequest request) {
        return request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean isJson(HttpServerRequest request) {
        var type = request.getHeader("Content-Type");
        return type == null || type.contains("json");
    }

    private static boolean fits(String length, long largest) {
        return length.matches("\\d{1,18}") && Long.parseLong(length) <= largest;
    }

    private static boolean refuse(HttpServerRequest request, int status, String code, String detail) {
        Problems.answer(request.response().putHeader("Connection", "close"), status, code, detail);
        return false;
    }
}
