package crm.marketing.dispatch.api;

import crm.marketing.dispatch.application.DispatchSummary;
import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/dispatches")
@Tag(name = "Dispatches", description = "One message of one campaign to one person: sent, or why not.")
@Produces(MediaType.APPLICATION_JSON)
class DispatchResource {

    private final Listing<DispatchSummary> list;

    DispatchResource(Listing<DispatchSummary> list) {
        this.list = list;
    }

    @GET
    @RolesAllowed("dispatch:read")
    @Operation(
            operationId = "listDispatches",
            summary = "List dispatches of a campaign or of a customer",
            description =
                    "A dispatch holds no name, no address and no text, so whoever may read dispatches sees all of them.")
    public Uni<Page<DispatchSummary>> list(@Context ListRequest request) {
        return list.page(request);
    }
}
