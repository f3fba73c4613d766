package crm.platform.audit.seal;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/operations/audit/verification")
@Tag(name = "Audit", description = "For auditors: who did what in this service, or was refused.")
@Produces(MediaType.APPLICATION_JSON)
class AuditVerificationResource {

    private final VerifyTrail verify;

    AuditVerificationResource(VerifyTrail verify) {
        this.verify = verify;
    }

    @GET
    @RolesAllowed("audit:read")
    @Operation(
            operationId = "verifyAudit",
            summary =
                    "Recompute the seals of the audit trail and name what was changed, removed, reordered or inserted",
            description =
                    "A long trail is verified in parts: while complete is false, ask again with after=verifiedTo.")
    public Uni<AuditVerificationView> verify(@QueryParam("after") @DefaultValue("0") @Min(0) long after) {
        return verify.behind(after);
    }
}
