package crm.platform.web;

import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a body that is too large by its length, which the codec counts: it reads as many bytes and no more. One without a length is
 * refused; the gateway counts such bodies and hands them on with one.
 */
class BodyLimit {

    private final BodySizes sizes;

    BodyLimit(BodySizes sizes) {
        this.sizes = sizes;
    }

    @ServerRequestFilter(preMatching = true)
    public void check(HttpServerRequest request) {
        if (request.getHeader("Transfer-Encoding") != null) {
            throw new Refusal(411, "body.length-required", "A body needs a Content-Length.");
        }
        var length = request.getHeader("Content-Length");
        var largest = sizes.largest(request);
        if (length != null && Long.parseLong(length) > largest) {
            throw new Refusal(413, "body.too-large", "The body may have at most " + largest + " bytes.");
        }
    }
}
