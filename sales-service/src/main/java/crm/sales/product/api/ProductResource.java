package crm.sales.product.api;

import crm.platform.command.Commands;
import crm.platform.data.Repository;
import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import crm.platform.security.CurrentUser;
import crm.platform.web.IfMatchRequired;
import crm.platform.web.Success;
import crm.sales.pricing.application.Amounts;
import crm.sales.product.application.ChangeProduct;
import crm.sales.product.application.CreateProduct;
import crm.sales.product.domain.Product;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/products")
@Tag(name = "Products", description = "The catalogue, with what a unit costs.")
@Produces(MediaType.APPLICATION_JSON)
class ProductResource {

    private final Commands commands;
    private final CreateProduct create;
    private final ChangeProduct change;
    private final Repository<Product> products;
    private final Listing<Product.State> list;
    private final CurrentUser user;

    ProductResource(
            Commands commands,
            CreateProduct create,
            ChangeProduct change,
            Repository<Product> products,
            Listing<Product.State> list,
            CurrentUser user) {
        this.commands = commands;
        this.create = create;
        this.change = change;
        this.products = products;
        this.list = list;
        this.user = user;
    }

    private ProductView view(Product product) {
        return view(product.state());
    }

    private ProductView view(Product.State product) {
        return ProductView.of(product, user.get().may("product-cost:read"));
    }

    @POST
    @RolesAllowed("product:write")
    @Operation(operationId = "createProduct", summary = "Enter a product in the catalogue, as a draft")
    @Success(value = "Created", status = 201)
    public Uni<RestResponse<ProductView>> create(@NotNull @Valid ProductRequests.Create request) {
        return commands.created(
                request, () -> create.create(request.toCommand()).map(this::view));
    }

    @GET
    @RolesAllowed("product:read")
    @Operation(operationId = "listProducts", summary = "List the catalogue")
    public Uni<Page<ProductView>> list(@Context ListRequest request) {
        return list.page(request).map(page -> page.map(this::view));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("product:read")
    @Operation(operationId = "getProduct", summary = "Get a product")
    public Uni<ProductView> get(UUID id) {
        return products.find(id).map(this::view);
    }

    @POST
    @Path("/{id}/activate")
    @RolesAllowed("product:write")
    @Operation(operationId = "activateProduct", summary = "Offer a draft for sale")
    @Success("Activated")
    public Uni<RestResponse<ProductView>> activate(UUID id) {
        return commands.answered(Map.of(), () -> change.activate(id).map(this::view));
    }

    @POST
    @Path("/{id}/discontinue")
    @RolesAllowed("product:write")
    @Operation(operationId = "discontinueProduct", summary = "Take a product out of sale")
    @Success("Discontinued")
    public Uni<RestResponse<ProductView>> discontinue(UUID id) {
        return commands.answered(Map.of(), () -> change.discontinue(id).map(this::view));
    }

    @PUT
    @Path("/{id}/cost")
    @IfMatchRequired
    @RolesAllowed("product:write")
    @Operation(operationId = "changeProductCost", summary = "Set what one unit costs from now on")
    @Success("Changed")
    public Uni<RestResponse<ProductView>> cost(UUID id, @NotNull @Valid ProductRequests.Cost request) {
        return commands.answered(
                request,
                () -> change.cost(id, Amounts.in(request.standardCost())).map(this::view));
    }
}
