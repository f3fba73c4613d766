package crm.sales.order.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.command.Commands;
import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import crm.platform.patch.MergePatches;
import crm.platform.web.IfMatchRequired;
import crm.platform.web.Success;
import crm.sales.SalesConfig;
import crm.sales.order.application.ChangeOrder;
import crm.sales.order.application.CreateOrder;
import crm.sales.order.application.OrderSummary;
import crm.sales.order.application.Orders;
import crm.sales.pricing.domain.ReasonCode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/orders")
@Tag(name = "Orders", description = "What customers bought.")
@Produces(MediaType.APPLICATION_JSON)
class OrderResource {

    private final Commands commands;
    private final CreateOrder create;
    private final ChangeOrder change;
    private final Orders orders;
    private final Listing<OrderSummary> list;
    private final MergePatches patches;
    private final SalesConfig config;

    OrderResource(
            Commands commands,
            CreateOrder create,
            ChangeOrder change,
            Orders orders,
            Listing<OrderSummary> list,
            MergePatches patches,
            SalesConfig config) {
        this.commands = commands;
        this.create = create;
        this.change = change;
        this.orders = orders;
        this.list = list;
        this.patches = patches;
        this.config = config;
    }

    @POST
    @RolesAllowed("order:write")
    @Operation(operationId = "createOrder", summary = "Draft an order of a customer")
    @Success(value = "Drafted", status = 201)
    public Uni<RestResponse<OrderView>> create(@NotNull @Valid CreateOrderRequest request) {
        var currency = config.currencyOr(request.currency());
        return commands.createdAtOnce(
                request, () -> create.draft(request.toCommand(currency)).map(OrderView::of));
    }

    @GET
    @RolesAllowed("order:read")
    @Operation(operationId = "listOrders", summary = "List orders; by customerId it is the order history")
    public Uni<Page<OrderSummaryView>> list(@Context ListRequest request) {
        return list.page(request).map(page -> page.map(OrderSummaryView::of));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("order:read")
    @Operation(operationId = "getOrder", summary = "Get an order with its lines")
    public Uni<OrderView> get(UUID id) {
        return orders.find(id).map(OrderView::of);
    }

    @PATCH
    @Path("/{id}")
    @IfMatchRequired
    @Consumes({MergePatches.JSON, MediaType.APPLICATION_JSON})
    @RolesAllowed("order:write")
    @Operation(operationId = "changeOrder", summary = "Change channel, customer's reference or lines of a draft")
    @RequestBodySchema(ChangeOrderRequest.class)
    @Success("Changed")
    public Uni<RestResponse<OrderView>> update(UUID id, @NotNull ObjectNode body) throws JsonProcessingException {
        var wanted = ChangeOrderRequest.of(patches.read(body, ChangeOrderRequest.class));
        return commands.answered(body, () -> change.change(id, wanted).map(OrderView::of));
    }

    @POST
    @Path("/{id}/confirm")
    @RolesAllowed("order:confirm")
    @Operation(operationId = "confirmOrder", summary = "Make a draft binding")
    @Success("Confirmed")
    public Uni<RestResponse<OrderView>> confirm(UUID id) {
        return commands.answered(Map.of(), () -> change.confirm(id).map(OrderView::of));
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed("order:cancel")
    @Operation(operationId = "cancelOrder", summary = "Cancel an order")
    @Success("Cancelled")
    public Uni<RestResponse<OrderView>> cancel(UUID id, @NotNull @Valid CancelOrderRequest request) {
        return commands.answered(
                request,
                () -> change.cancel(id, new ReasonCode(request.reason())).map(OrderView::of));
    }
}
