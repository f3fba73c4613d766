package crm.customer.contactaddress.api;

import crm.customer.contactaddress.application.ContactAddresses.ContactAddress;
import crm.customer.contactaddress.application.ReadContactAddresses;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For services only: no person has the permission, and the gateway does not lead here. */
@Path("/api/v1/contact-addresses")
@Tag(name = "Contact addresses", description = "For the service that is about to write to customers.")
@Produces(MediaType.APPLICATION_JSON)
class ContactAddressResource {

    private final ReadContactAddresses read;

    ContactAddressResource(ReadContactAddresses read) {
        this.read = read;
    }

    @Schema(name = "ContactAddresses")
    record View(List<ContactAddress> items) {}

    @POST
    @RolesAllowed("contact-address:read")
    @Operation(
            operationId = "readContactAddresses",
            summary = "Read the primary addresses of up to 1000 customers",
            description =
                    "Who has none is absent. The permission sees every customer; each call is audited, without the addresses.")
    public Uni<View> read(@NotNull @Valid ContactAddressRequest request) {
        return read.emails(request.customerIds()).map(View::new);
    }
}
