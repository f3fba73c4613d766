package crm.platform.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** JSON bodies are small; only uploads may use the server's larger limit. */
class BodyLimit {

    private final long largestJson;

    BodyLimit(@ConfigProperty(name = "crm.http.max-json-body") MemorySize largestJson) {
        this.largestJson = largestJson.asLongValue();
    }

    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext request, HttpServerRequest raw) {
        var length = raw.getHeader("Content-Length");
        var chunked = length == null && raw.getHeader("Transfer-Encoding") != null;
        if (isJson(request.getMediaType()) && (chunked || length != null && Long.parseLong(length) > largestJson)) {
            throw new Refusal(
                    chunked ? 411 : 413,
                    chunked ? "body.length-required" : "body.too-large",
                    "A JSON body needs a Content-Length of at most " + largestJson + " bytes.");
        }
    }

    private static boolean isJson(@Nullable MediaType type) {
        return type != null && type.getSubtype().endsWith("json");
    }
}
