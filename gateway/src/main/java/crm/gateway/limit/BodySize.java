package crm.gateway.limit;

import crm.gateway.Problems;
import crm.platform.web.BodySizes;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses a body by its announced length, which the codec holds it to, before a byte of it is passed on. */
@ApplicationScoped
public class BodySize {

    private final BodySizes sizes;

    BodySize(BodySizes sizes) {
        this.sizes = sizes;
    }

    /** False: the request has been answered. */
    public boolean allows(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        var largest = sizes.largest(request);
        if (length == null || Long.parseLong(length) <= largest) {
            return true;
        }
        var response = request.response();
        if (request.version() == HttpVersion.HTTP_2) {
            response.endHandler(answered -> response.reset());
        } else {
            response.putHeader("Connection", "close");
        }
        Problems.answer(request, 413, "body.too-large", "The body may have at most " + largest + " bytes.");
        return false;
    }
}
