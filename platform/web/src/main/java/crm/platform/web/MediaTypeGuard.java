package crm.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses types that no operation takes, before one is found: the framework would make a record with one text of a plain-text body,
 * past the JSON and its rules, and calls a type that it cannot read our mistake.
 */
class MediaTypeGuard {

    private static final int BEFORE_OTHERS = 1;

    @ServerRequestFilter(preMatching = true, priority = BEFORE_OTHERS)
    public void check(ContainerRequestContext request) {
        if (!isTaken(request)) {
            throw new Refusal(415, "http.unsupported-media-type", "No operation takes a body of this type.");
        }
        if (!isAnswerable(request)) {
            throw new Refusal(406, "http.not-acceptable", "The header Accept cannot be read.");
        }
    }

    private static boolean isTaken(ContainerRequestContext request) {
        try {
            var type = request.getMediaType();
            return type == null || type.isWildcardType() || !type.isCompatible(MediaType.TEXT_PLAIN_TYPE);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean isAnswerable(ContainerRequestContext request) {
        try {
            return !request.getAcceptableMediaTypes().isEmpty();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
