package crm.platform.web;

import crm.platform.call.CallContext;
import crm.platform.identity.Ids;
import crm.platform.trace.TraceParent;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Gives each request its call context, and each answer its {@code ETag} and its correlation id. */
class CallFilter {

    private static final String CORRELATION = "X-Correlation-Id";

    private final SecurityIdentity identity;
    private final Ids ids;

    CallFilter(SecurityIdentity identity, Ids ids) {
        this.identity = identity;
        this.ids = ids;
    }

    @ServerRequestFilter
    @Priority(Priorities.AUTHORIZATION + 1)
    public void enter(ContainerRequestContext request) {
        new CallContext(
                        correlation(request.getHeaderString(CORRELATION)),
                        null,
                        actor(),
                        EntityTags.version(request.getHeaderString("If-Match")),
                        TraceParent.currentOr(request.getHeaderString("traceparent")))
                .enter();
    }

    @ServerResponseFilter
    public void leave(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Versioned view) {
            response.getHeaders().putSingle("ETag", EntityTags.of(view.version()));
        }
        var correlation = CallContext.current().correlationId();
        if (correlation != null) {
            response.getHeaders().putSingle(CORRELATION, correlation.toString());
        }
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        response.getHeaders().putSingle("Cache-Control", "no-store");
    }

    private String actor() {
        return identity.getPrincipal() instanceof JsonWebToken token ? "user:" + token.getSubject() : "anonymous";
    }

    private UUID correlation(@Nullable String given) {
        try {
            return given == null ? ids.next() : UUID.fromString(given);
        } catch (IllegalArgumentException notAUuid) {
            return ids.next();
        }
    }
}
