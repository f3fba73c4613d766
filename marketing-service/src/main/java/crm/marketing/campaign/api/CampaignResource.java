package crm.marketing.campaign.api;

import crm.marketing.campaign.application.CampaignDispatches;
import crm.marketing.campaign.application.CampaignSummary;
import crm.marketing.campaign.application.Campaigns;
import crm.marketing.campaign.application.ChangeCampaign;
import crm.marketing.campaign.domain.Campaign;
import crm.marketing.segment.application.SmallCounts;
import crm.platform.command.Commands;
import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import crm.platform.web.IfMatchRequired;
import crm.platform.web.Success;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/campaigns")
@Tag(name = "Campaigns", description = "One message to many people who permitted it.")
@Produces(MediaType.APPLICATION_JSON)
class CampaignResource {

    private final Commands commands;
    private final ChangeCampaign change;
    private final SmallCounts smallCounts;
    private final Campaigns campaigns;
    private final CampaignDispatches dispatches;
    private final Listing<CampaignSummary> list;

    CampaignResource(
            Commands commands,
            ChangeCampaign change,
            SmallCounts smallCounts,
            Campaigns campaigns,
            CampaignDispatches dispatches,
            Listing<CampaignSummary> list) {
        this.commands = commands;
        this.change = change;
        this.smallCounts = smallCounts;
        this.campaigns = campaigns;
        this.dispatches = dispatches;
        this.list = list;
    }

    @POST
    @RolesAllowed("campaign:write")
    @Operation(operationId = "planCampaign", summary = "Plan a campaign; nobody is written to yet")
    @Success(value = "Planned", status = 201)
    public Uni<RestResponse<CampaignView>> plan(@NotNull @Valid CampaignBodies.Plan request) {
        return commands.created(request, () -> change.plan(request::toContent).map(this::view));
    }

    @GET
    @RolesAllowed("campaign:read")
    @Operation(operationId = "listCampaigns", summary = "List campaigns")
    public Uni<Page<CampaignSummary>> list(@Context ListRequest request) {
        return list.page(request);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("campaign:read")
    @Operation(operationId = "getCampaign", summary = "Get a campaign with its progress")
    public Uni<CampaignView> get(UUID id) {
        return campaigns.find(id).chain(this::withProgress);
    }

    @PATCH
    @Path("/{id}")
    @IfMatchRequired
    @RolesAllowed("campaign:write")
    @Operation(operationId = "changeCampaign", summary = "Change a campaign that has not started")
    @Success("Changed")
    public Uni<RestResponse<CampaignView>> change(UUID id, @NotNull @Valid CampaignBodies.Change request) {
        return commands.answered(request, () -> change.change(id, request::of).map(this::view));
    }

    private Uni<CampaignView> withProgress(Campaign campaign) {
        if (campaign.state().launch() == null) {
            return Uni.createFrom().item(view(campaign));
        }
        return dispatches.progress(campaign.id()).map(progress -> CampaignView.of(campaign, progress, smallCounts));
    }

    private CampaignView view(Campaign campaign) {
        return CampaignView.of(campaign, smallCounts);
    }
}
