package crm.gateway.customer360;

import crm.gateway.route.ServiceReader;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/customers")
@Tag(name = "Customer 360", description = "Everything about one customer, of every service.")
@Produces(MediaType.APPLICATION_JSON)
class Customer360Resource {

    private final ComposeCustomer360 compose;

    Customer360Resource(ComposeCustomer360 compose) {
        this.compose = compose;
    }

    @GET
    @Path("/{id}/360")
    @RolesAllowed("customer360:read")
    @Operation(
            operationId = "getCustomer360",
            summary = "The single picture of a customer",
            description =
                    "Sections that you may not see are named in `notVisible`, those that could not be asked in `missing`; the rest is"
                            + " complete. May we call, text or write? `permissions.addresses` says it of each address, with the reasons.")
    public Uni<Customer360> get(
            @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam("Authorization") String authorization,
            @Parameter(hidden = true) @HeaderParam("Accept-Language") String language) {
        return compose.of(id, new ServiceReader.Asker(authorization, language));
    }
}
