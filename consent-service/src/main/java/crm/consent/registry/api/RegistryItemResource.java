package crm.consent.registry.api;

import crm.consent.registry.application.RegistryItems;
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

@Path("/api/v1/registry-items")
@Tag(name = "Registry", description = "What goes to the registry İYS, and what it answered.")
@Produces(MediaType.APPLICATION_JSON)
class RegistryItemResource {

    private final Listing<RegistryItems.Listed> items;

    RegistryItemResource(Listing<RegistryItems.Listed> items) {
        this.items = items;
    }

    @GET
    @RolesAllowed("ledger:read")
    @Operation(
            operationId = "listRegistryItems",
            summary = "What the İYS registry was told, or waits to be told, and why")
    public Uni<Page<RegistryItemView>> list(@Context ListRequest request) {
        return items.page(request).map(page -> page.map(RegistryItemView::of));
    }
}
