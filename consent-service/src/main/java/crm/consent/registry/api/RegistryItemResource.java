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

@Path("/api/v1/registry-items")
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
        return items.page(request)
                .map(page -> new Page<>(
                        page.items().stream().map(RegistryItemView::of).toList(), page.nextCursor(), page.count()));
    }
}
