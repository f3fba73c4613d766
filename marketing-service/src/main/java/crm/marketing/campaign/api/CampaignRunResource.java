package crm.marketing.campaign.api;

import crm.marketing.campaign.application.RunCampaign;
import crm.marketing.campaign.domain.Campaign;
import crm.marketing.customer.application.PermissionFreshness;
import crm.marketing.segment.application.SmallCounts;
import crm.platform.command.Commands;
import crm.platform.web.Success;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Sending, and stopping it. */
@Path("/api/v1/campaigns")
@Tag(name = "Campaigns")
@Produces(MediaType.APPLICATION_JSON)
class CampaignRunResource {

    private final Commands commands;
    private final RunCampaign run;
    private final SmallCounts smallCounts;
    private final PermissionFreshness freshness;

    CampaignRunResource(Commands commands, RunCampaign run, SmallCounts smallCounts, PermissionFreshness freshness) {
        this.commands = commands;
        this.run = run;
        this.smallCounts = smallCounts;
        this.freshness = freshness;
    }

    @POST
    @Path("/{id}/start")
    @RolesAllowed("campaign:send")
    @Operation(
            operationId = "startCampaign",
            summary = "Take the audience over and begin to send",
            description = "Refused while consent-service's decisions have not been heard of for too long.")
    @Success("Running")
    public Uni<RestResponse<CampaignView>> start(UUID id) {
        return freshness.require().chain(() -> answered(() -> run.start(id)));
    }

    @POST
    @Path("/{id}/pause")
    @RolesAllowed("campaign:send")
    @Operation(operationId = "pauseCampaign", summary = "Stop sending for now")
    @Success("Paused")
    public Uni<RestResponse<CampaignView>> pause(UUID id) {
        return answered(() -> run.pause(id));
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed("campaign:send")
    @Operation(operationId = "resumeCampaign", summary = "Go on sending")
    @Success("Running")
    public Uni<RestResponse<CampaignView>> resume(UUID id) {
        return answered(() -> run.resume(id));
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed("campaign:send")
    @Operation(operationId = "cancelCampaign", summary = "Give it up: what has not been sent will not be sent")
    @Success("Cancelled")
    public Uni<RestResponse<CampaignView>> cancel(UUID id) {
        return answered(() -> run.cancel(id));
    }

    private Uni<RestResponse<CampaignView>> answered(Supplier<Uni<Campaign>> verb) {
        return commands.answered(Map.of(), () -> verb.get().map(this::view)).invoke(run::wakeWorkers);
    }

    private CampaignView view(Campaign campaign) {
        return CampaignView.of(campaign, smallCounts);
    }
}
