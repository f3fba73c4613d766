package crm.consent.permission.api;

import crm.consent.permission.application.FindPermissions;
import crm.platform.domain.InvalidInput;
import crm.platform.web.Languages;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/permissions")
@Tag(name = "Permissions", description = "May we, and why: what holds at the moment.")
@Produces(MediaType.APPLICATION_JSON)
class PermissionResource {

    private final FindPermissions permissions;

    PermissionResource(FindPermissions permissions) {
        this.permissions = permissions;
    }

    @GET
    @RolesAllowed("permission:read")
    @Operation(
            operationId = "findPermissions",
            summary = "What holds for a person, or for an address",
            description =
                    "Give exactly one of personId and address. A person whom you may not see is unknown. Asking by address is audited.")
    @APIResponseSchema(PermissionsView.class)
    @APIResponse(responseCode = "404", description = "No such person, or one whom you may not see")
    public Uni<PermissionsView> find(
            @QueryParam("personId") UUID personId,
            @QueryParam("address") @Size(max = 265) String address,
            @Context HttpHeaders headers) {
        if ((personId == null) == (address == null)) {
            throw new InvalidInput("permission.person-or-address", "Give either personId or address.");
        }
        var language = Languages.asked(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var found = personId != null ? permissions.ofPerson(personId) : permissions.ofAddress(address);
        return found.map(answers -> view(answers, language));
    }

    private static PermissionsView view(List<FindPermissions.Found> found, Locale language) {
        return new PermissionsView(
                found.stream().map(permission -> view(permission, language)).toList());
    }

    private static PermissionView view(FindPermissions.Found found, Locale language) {
        return found.stored() == null
                ? PermissionView.neverAsked(
                        found.permissionId(), found.personId(), found.purpose(), found.decision(), language)
                : PermissionView.of(found.stored(), found.decision(), language);
    }
}
