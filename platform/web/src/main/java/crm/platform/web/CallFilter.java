package crm.platform.web;

import crm.platform.call.CallContext;
import crm.platform.identity.Ids;
import crm.platform.security.CurrentUser;
import crm.platform.trace.TraceParent;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Gives each request its call context, and each answer its {@code ETag} and its correlation id. */
class CallFilter {

    private static final String CORRELATION = "X-Correlation-Id";

    private final CurrentUser user;
    private final Ids ids;

    CallFilter(CurrentUser user, Ids ids) {
        this.user = user;
        this.ids = ids;
    }

    @ServerRequestFilter
    @Priority(Priorities.AUTHORIZATION + 1)
    public void enter(ContainerRequestContext request) {
        new CallContext(
                        correlation(request.getHeaderString(CORRELATION)),
                        null,
                        user.actor().orElse("anonymous"),
                        EntityTags.version(request.getHeaderString("If-Match")),
                        TraceParent.currentOr(request.getHeaderString("traceparent")))
                .enter();
    }

    @ServerResponseFilter
    public void leave(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Versioned view) {
            response.getHeaders().putSingle("ETag", EntityTags.of(view.version()));
            if (isRead(request, response)
                    && EntityTags.isKnown(request.getHeaderString("If-None-Match"), view.version())) {
                response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
                response.setEntity(null);
            }
        }
        var correlation = CallContext.current().correlationId();
        if (correlation != null) {
            response.getHeaders().putSingle(CORRELATION, correlation.toString());
        }
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        response.getHeaders().putSingle("Cache-Control", "no-store");
    }

    private static boolean isRead(ContainerRequestContext request, ContainerResponseContext response) {
        return request.getMethod().equals(HttpMethod.GET) && response.getStatus() == Response.Status.OK.getStatusCode();
    }

    private UUID correlation(@Nullable String given) {
        try {
            return given == null ? ids.next() : UUID.fromString(given);
        } catch (IllegalArgumentException notAUuid) {
            return ids.next();
        }
    }
}
