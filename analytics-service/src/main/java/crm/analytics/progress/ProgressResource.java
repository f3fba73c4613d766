package crm.analytics.progress;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the facts have caught up, for whoever waits after an import. */
@Path("/api/v1/kpis/progress")
@Tag(name = "KPIs", description = "Figures over the people who may be analysed, and how far the facts are.")
@Produces(MediaType.APPLICATION_JSON)
class ProgressResource {

    private final ProgressQuery progress;

    ProgressResource(ProgressQuery progress) {
        this.progress = progress;
    }

    @GET
    @RolesAllowed("kpi:read")
    @Operation(
            operationId = "readAnalyticsProgress",
            summary = "How many events are applied, and how many facts there are")
    public Uni<ProgressView> read() {
        return progress.now();
    }
}
