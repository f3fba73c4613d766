package crm.sales.opportunity.api;

import crm.platform.command.Commands;
import crm.platform.list.Page;
import crm.platform.web.IfMatchRequired;
import crm.sales.opportunity.application.ChangeOpportunity;
import crm.sales.opportunity.application.OpenOpportunity;
import crm.sales.opportunity.application.Opportunities;
import crm.sales.opportunity.application.OpportunityList;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.pricing.Amounts;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/opportunities")
@Tag(name = "Opportunities", description = "Possible sales on their way through a pipeline.")
@Produces(MediaType.APPLICATION_JSON)
class OpportunityResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Commands commands;
    private final OpenOpportunity open;
    private final ChangeOpportunity change;
    private final Opportunities opportunities;
    private final OpportunityList list;
    private final Clock clock;

    OpportunityResource(
            Commands commands,
            OpenOpportunity open,
            ChangeOpportunity change,
            Opportunities opportunities,
            OpportunityList list,
            Clock clock) {
        this.commands = commands;
        this.open = open;
        this.change = change;
        this.opportunities = opportunities;
        this.list = list;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("opportunity:write")
    @Operation(operationId = "openOpportunity", summary = "Open an opportunity of a customer")
    @APIResponseSchema(value = OpportunityView.class, responseDescription = "Opened", responseCode = "201")
    public Uni<Response> open(@NotNull @Valid OpportunityRequests.Open request) {
        return commands.created(request, () -> open.as(request.toCommand()).map(this::view));
    }

    @GET
    @RolesAllowed("opportunity:read")
    @Operation(operationId = "listOpportunities", summary = "List opportunities; by stage it is a column of the board")
    public Uni<Page<OpportunityCardView>> list(@Context UriInfo uri) {
        return list.page(uri)
                .map(page -> new Page<>(
                        page.items().stream()
                                .map(card -> OpportunityCardView.of(card, clock.instant()))
                                .toList(),
                        page.nextCursor(),
                        page.count()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("opportunity:read")
    @Operation(operationId = "getOpportunity", summary = "Get an opportunity with its stage history")
    public Uni<OpportunityView> get(UUID id) {
        return opportunities.find(id).map(this::view);
    }

    @PATCH
    @Path("/{id}")
    @IfMatchRequired
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed("opportunity:write")
    @Operation(operationId = "updateOpportunity", summary = "Change name, expected close date or amount")
    @APIResponseSchema(value = OpportunityView.class, responseDescription = "Changed")
    public Uni<Response> update(UUID id, @NotNull @Valid OpportunityRequests.Update request) {
        var name = request.name() == null ? null : request.name().strip();
        return commands.answered(
                request,
                () -> change.update(id, name, request.expectedCloseDate(), Amounts.in(request.amount()))
                        .map(this::view));
    }

    @POST
    @Path("/{id}/move")
    @IfMatchRequired
    @RolesAllowed("opportunity:write")
    @Operation(operationId = "moveOpportunity", summary = "Move an opportunity to another stage")
    @APIResponseSchema(value = OpportunityView.class, responseDescription = "Moved")
    public Uni<Response> move(UUID id, @NotNull @Valid OpportunityRequests.Move request) {
        return commands.answered(request, () -> change.move(id, request.stage()).map(this::view));
    }

    @POST
    @Path("/{id}/win")
    @RolesAllowed("opportunity:write")
    @Operation(operationId = "winOpportunity", summary = "Close an opportunity as won")
    @APIResponseSchema(value = OpportunityView.class, responseDescription = "Won")
    public Uni<Response> win(UUID id, @Valid OpportunityRequests.Win request) {
        var body = request == null ? new OpportunityRequests.Win(null) : request;
        return commands.answered(
                body, () -> change.win(id, Amounts.in(body.amount())).map(this::view));
    }

    @POST
    @Path("/{id}/lose")
    @RolesAllowed("opportunity:write")
    @Operation(operationId = "loseOpportunity", summary = "Close an opportunity as lost")
    @APIResponseSchema(value = OpportunityView.class, responseDescription = "Lost")
    public Uni<Response> lose(UUID id, @NotNull @Valid OpportunityRequests.Lose request) {
        return commands.answered(
                request, () -> change.lose(id, new ReasonCode(request.reason())).map(this::view));
    }

    @POST
    @Path("/{id}/reopen")
    @RolesAllowed("opportunity:write")
    @Operation(operationId = "reopenOpportunity", summary = "Open a closed opportunity again")
    @APIResponseSchema(value = OpportunityView.class, responseDescription = "Reopened")
    public Uni<Response> reopen(UUID id) {
        return commands.answered(Map.of(), () -> change.reopen(id).map(this::view));
    }

    private OpportunityView view(Opportunity opportunity) {
        return OpportunityView.of(opportunity, clock.instant());
    }
}
