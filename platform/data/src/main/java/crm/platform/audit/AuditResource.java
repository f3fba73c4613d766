package crm.platform.audit;

import crm.platform.list.ListRequest;
import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/operations/audit")
@Tag(name = "Audit", description = "For auditors: who did what in this service, or was refused.")
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {

    private final AuditTrail trail;

    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    @GET
    @RolesAllowed("audit:read")
    @Operation(
            operationId = "listAudit",
            summary = "List the audit trail, the newest first; filter[refused]=true shows refused attempts only")
    public Uni<Page<AuditEntryView>> list(@Context ListRequest request) {
        return trail.page(request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("audit:read")
    @Operation(operationId = "getAuditEntry", summary = "Get an entry of the audit trail")
    public Uni<AuditEntryView> get(UUID id) {
        return trail.get(id);
    }
}
