package crm.support.request.api;

import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import crm.support.request.application.Requests;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/service-request-messages")
@Tag(name = "Service requests")
@Produces(MediaType.APPLICATION_JSON)
class RequestMessageResource {

    private final Listing<Requests.Message> list;

    RequestMessageResource(Listing<Requests.Message> list) {
        this.list = list;
    }

    @GET
    @RolesAllowed("service-request:read")
    @Operation(operationId = "listServiceRequestMessages", summary = "List what was said, the latest first")
    public Uni<Page<Requests.Message>> list(@Context ListRequest request) {
        return list.page(request);
    }
}
