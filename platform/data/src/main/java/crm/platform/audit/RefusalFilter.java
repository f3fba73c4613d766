package crm.platform.audit;

import static jakarta.ws.rs.core.Response.Status.CONFLICT;
import static jakarta.ws.rs.core.Response.Status.FORBIDDEN;
import static jakarta.ws.rs.core.Response.Status.NOT_FOUND;
import static jakarta.ws.rs.core.Response.Status.PRECONDITION_FAILED;

import crm.platform.audit.AuditTable.Act;
import crm.platform.audit.AuditTable.Refused;
import crm.platform.call.CallContext;
import crm.platform.identity.Ids;
import crm.platform.security.CurrentUser;
import crm.platform.web.Problem;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Clock;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Looks for answers that refuse what a caller attempted: permission (403), state (409), version (412), and of writes what one may not
 * see (404). Nothing of the body and nothing of the address but its template and the id in it is kept.
 */
class RefusalFilter {

    private static final Set<Integer> ALWAYS =
            Set.of(FORBIDDEN.getStatusCode(), CONFLICT.getStatusCode(), PRECONDITION_FAILED.getStatusCode());
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final RefusedAttempts attempts;
    private final Routes routes;
    private final CurrentUser user;
    private final Ids ids;
    private final Clock clock;

    RefusalFilter(RefusedAttempts attempts, Routes routes, CurrentUser user, Ids ids, Clock clock) {
        this.attempts = attempts;
        this.routes = routes;
        this.user = user;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param resource null of a path that leads to no operation */
    @ServerResponseFilter
    public void leave(
            ContainerRequestContext request, ContainerResponseContext response, @Nullable ResourceInfo resource) {
        if (resource == null
                || resource.getResourceMethod() == null
                || !isRefusal(request.getMethod(), response.getStatus())
                || !(response.getEntity() instanceof Problem problem)) {
            return;
        }
        var route = routes.of(resource.getResourceClass(), resource.getResourceMethod());
        user.actor()
                .ifPresent(actor -> attempts.add(new Act(
                        ids.next(),
                        clock.instant(),
                        actor,
                        request.getMethod() + " " + route.template(),
                        route.resource(),
                        Routes.idIn(request.getUriInfo().getPath()),
                        CallContext.current().correlationId(),
                        new JsonObject(),
                        new Refused((short) problem.status(), problem.code()))));
    }

    private static boolean isRefusal(String method, int status) {
        return ALWAYS.contains(status) || status == NOT_FOUND.getStatusCode() && !READS.contains(method);
    }
}
