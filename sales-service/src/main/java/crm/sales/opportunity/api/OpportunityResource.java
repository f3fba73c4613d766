package crm.sales.opportunity.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.platform.command.Commands;
import crm.platform.data.Repository;
import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import crm.platform.patch.MergePatches;
import crm.platform.user.ReassignRequest;
import crm.platform.user.Reassigned;
import crm.platform.web.IfMatchRequired;
import crm.platform.web.Success;
import crm.sales.opportunity.application.ChangeOpportunity;
import crm.sales.opportunity.application.OpenOpportunity;
import crm.sales.opportunity.application.OpportunityCard;
import crm.sales.opportunity.application.ReassignOpportunities;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.pricing.application.Amounts;
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
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/opportunities")
@Tag(name = "Opportunities", description = "Possible sales on their way through a pipeline.")
@Produces(MediaType.APPLICATION_JSON)
class OpportunityResource {

    private final Commands commands;
    private final OpenOpportunity open;
    private final ChangeOpportunity change;
    private final ReassignOpportunities reassign;
    private final Repository<Opportunity> opportunities;
    private final Listing<OpportunityCard> list;
    private final MergePatches patches;
    private final Clock clock;

    OpportunityResource(
            Commands commands,
            OpenOpportunity open,
            ChangeOpportunity change,
            ReassignOpportunities reassign,
            Repository<Opportunity> opportunities,
            Listing<OpportunityCard> list,
            MergePatches patches,
            Clock clock) {
        this.commands = commands;
        this.open = open;
        this.change = change;
        this.reassign = reassign;
        this.opportunities = opportunities;
        this.list = list;
        this.patches = patches;
        this.clock = clock;
    }

    @POST
    @RolesAllowed("opportunity:write")
    @Operation(operationId = "openOpportunity", summary = "Open an opportunity of a customer")
    @Success(value = "Opened", status = 201)
    public Uni<RestResponse<OpportunityView>> open(@NotNull @Valid OpportunityRequests.Open request) {
        return commands.created(request, () -> open.open(request.toCommand()).map(this::view));
    }

    @GET
    @RolesAllowed("opportunity:read")
    @Operation(operationId = "listOpportunities", summary = "List opportunities; by stage it is a column of the board")
    public Uni<Page<OpportunityCardView>> list(@Context ListRequest request) {
        return list.page(request).map(page -> page.map(card -> OpportunityCardView.of(card, clock.instant())));
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
    @Consumes({MergePatches.JSON, MediaType.APPLICATION_JSON})
    @RolesAllowed("opportunity:write")
    @Operation(operationId = "updateOpportunity", summary = "Change name, expected close date or amount")
    @RequestBodySchema(OpportunityRequests.Update.class)
    @Success("Changed")
    public Uni<RestResponse<OpportunityView>> update(UUID id, @NotNull ObjectNode body) throws JsonProcessingException {
        var patch = patches.read(body, OpportunityRequests.Update.class);
        return commands.answered(
                body,
                () -> change.update(id, before -> OpportunityRequests.Update.after(patch, before))
                        .map(this::view));
    }

    @POST
    @Path("/reassign")
    @RolesAllowed("opportunity:reassign")
    @Operation(
            operationId = "reassignOpportunities",
            summary = "Give opportunities to another employee",
            description = "Up to 200, in whatever state, in one transaction.")
    @Success("What became of each")
    public Uni<RestResponse<Reassigned>> reassign(@NotNull @Valid ReassignRequest request) {
        return commands.answered(request, () -> reassign.give(request));
    }

    @POST
    @Path("/{id}/move")
    @IfMatchRequired
    @RolesAllowed("opportunity:write")
    @Operation(operationId = "moveOpportunity", summary = "Move an opportunity to another stage")
    @Success("Moved")
    public Uni<RestResponse<OpportunityView>> move(UUID id, @NotNull @Valid OpportunityRequests.Move request) {
        return commands.answered(request, () -> change.move(id, request.stage()).map(this::view));
    }

    @POST
    @Path("/{id}/win")
    @RolesAllowed("opportunity:write")
    @Operation(operationId = "winOpportunity", summary = "Close an opportunity as won")
    @Success("Won")
    public Uni<RestResponse<OpportunityView>> win(UUID id, @Valid OpportunityRequests.Win request) {
        var body = request == null ? new OpportunityRequests.Win(null) : request;
        return commands.answered(
                body, () -> change.win(id, Amounts.inOrNull(body.amount())).map(this::view));
    }

    @POST
    @Path("/{id}/lose")
    @RolesAllowed("opportunity:write")
    @Operation(operationId = "loseOpportunity", summary = "Close an opportunity as lost")
    @Success("Lost")
    public Uni<RestResponse<OpportunityView>> lose(UUID id, @NotNull @Valid OpportunityRequests.Lose request) {
        return commands.answered(
                request, () -> change.lose(id, new ReasonCode(request.reason())).map(this::view));
    }

    @POST
    @Path("/{id}/reopen")
    @RolesAllowed("opportunity:write")
    @Operation(operationId = "reopenOpportunity", summary = "Open a closed opportunity again")
    @Success("Reopened")
    public Uni<RestResponse<OpportunityView>> reopen(UUID id) {
        return commands.answered(Map.of(), () -> change.reopen(id).map(this::view));
    }

    private OpportunityView view(Opportunity opportunity) {
        return OpportunityView.of(opportunity, clock.instant());
    }
}
