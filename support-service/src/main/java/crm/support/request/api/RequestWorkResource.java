package crm.support.request.api;

import crm.platform.command.Commands;
import crm.platform.user.ReassignRequest;
import crm.platform.user.Reassigned;
import crm.platform.web.Success;
import crm.support.request.application.ChangeRequest;
import crm.support.request.application.ReassignRequests;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Working on a request. */
@Path("/api/v1/service-requests")
@Tag(name = "Service requests")
@Produces(MediaType.APPLICATION_JSON)
class RequestWorkResource {

    private final Commands commands;
    private final ChangeRequest change;
    private final ReassignRequests reassign;

    RequestWorkResource(Commands commands, ChangeRequest change, ReassignRequests reassign) {
        this.commands = commands;
        this.change = change;
        this.reassign = reassign;
    }

    @POST
    @Path("/reassign")
    @RolesAllowed("service-request:assign")
    @Operation(
            operationId = "reassignServiceRequests",
            summary = "Make somebody responsible for requests",
            description = "Up to 200 open ones, in one transaction.")
    @Success("What became of each")
    public Uni<RestResponse<Reassigned>> reassign(@NotNull @Valid ReassignRequest request) {
        return commands.answered(request, () -> reassign.give(request));
    }

    @POST
    @Path("/{id}/assign")
    @RolesAllowed("service-request:assign")
    @Operation(
            operationId = "assignServiceRequest",
            summary = "Make somebody responsible; a second time it is a transfer")
    @Success("Done")
    public Uni<RestResponse<ServiceRequestView>> assign(UUID id, @NotNull @Valid RequestBodies.Assign request) {
        return commands.answered(
                request, () -> change.assign(id, request.assigneeUserId()).map(ServiceRequestView::of));
    }

    @POST
    @Path("/{id}/take")
    @RolesAllowed("service-request:write")
    @Operation(operationId = "takeServiceRequest", summary = "Take a request that is nobody's yet")
    @Success("Done")
    public Uni<RestResponse<ServiceRequestView>> take(UUID id) {
        return commands.answered(Map.of(), () -> change.take(id).map(ServiceRequestView::of));
    }

    @POST
    @Path("/{id}/answers")
    @RolesAllowed("service-request:write")
    @Operation(operationId = "answerServiceRequest", summary = "Answer the customer")
    @Success("Done")
    public Uni<RestResponse<ServiceRequestView>> answer(UUID id, @NotNull @Valid RequestBodies.Text request) {
        return commands.answered(
                request, () -> change.answer(id, request.text()).map(ServiceRequestView::of));
    }

    @POST
    @Path("/{id}/contacts")
    @RolesAllowed("service-request:write")
    @Operation(
            operationId = "recordContactOfServiceRequest",
            summary = "Record that the customer got in touch again; whoever waited goes on")
    @Success("Done")
    public Uni<RestResponse<ServiceRequestView>> hear(UUID id, @NotNull @Valid RequestBodies.Text request) {
        return commands.answered(request, () -> change.hear(id, request.text()).map(ServiceRequestView::of));
    }

    @POST
    @Path("/{id}/wait")
    @RolesAllowed("service-request:write")
    @Operation(operationId = "awaitCustomerOfServiceRequest", summary = "Wait for the customer: the clocks stand still")
    @Success("Done")
    public Uni<RestResponse<ServiceRequestView>> await(UUID id) {
        return commands.answered(Map.of(), () -> change.awaitCustomer(id).map(ServiceRequestView::of));
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed("service-request:write")
    @Operation(operationId = "resumeServiceRequest", summary = "Go on: the clocks run again")
    @Success("Done")
    public Uni<RestResponse<ServiceRequestView>> resume(UUID id) {
        return commands.answered(Map.of(), () -> change.resume(id).map(ServiceRequestView::of));
    }
}
