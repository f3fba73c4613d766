package crm.support.request.api;

import crm.platform.command.Commands;
import crm.support.request.application.ChangeRequest;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Working on a request. */
@Path("/api/v1/service-requests")
@Tag(name = "Service requests")
@Produces(MediaType.APPLICATION_JSON)
class RequestWorkResource {

    private final Commands commands;
    private final ChangeRequest change;

    RequestWorkResource(Commands commands, ChangeRequest change) {
        this.commands = commands;
        this.change = change;
    }

    @POST
    @Path("/{id}/assign")
    @RolesAllowed("service-request:assign")
    @Operation(
            operationId = "assignServiceRequest",
            summary = "Make somebody responsible; a second time it is a transfer")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ServiceRequestView.class)))
    public Uni<Response> assign(UUID id, @NotNull @Valid RequestBodies.Assign request) {
        return commands.answered(
                request, () -> change.assign(id, request.assigneeUserId()).map(ServiceRequestView::of));
    }

    @POST
    @Path("/{id}/answers")
    @RolesAllowed("service-request:write")
    @Operation(operationId = "answerServiceRequest", summary = "Answer the customer")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ServiceRequestView.class)))
    public Uni<Response> answer(UUID id, @NotNull @Valid RequestBodies.Text request) {
        return commands.answered(
                request, () -> change.answer(id, request.text()).map(ServiceRequestView::of));
    }

    @POST
    @Path("/{id}/contacts")
    @RolesAllowed("service-request:write")
    @Operation(
            operationId = "recordContactOfServiceRequest",
            summary = "Record that the customer got in touch again; whoever waited goes on")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ServiceRequestView.class)))
    public Uni<Response> hear(UUID id, @NotNull @Valid RequestBodies.Text request) {
        return commands.answered(request, () -> change.hear(id, request.text()).map(ServiceRequestView::of));
    }

    @POST
    @Path("/{id}/wait")
    @RolesAllowed("service-request:write")
    @Operation(operationId = "awaitCustomerOfServiceRequest", summary = "Wait for the customer: the clocks stand still")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ServiceRequestView.class)))
    public Uni<Response> await(UUID id) {
        return commands.answered(Map.of(), () -> change.awaitCustomer(id).map(ServiceRequestView::of));
    }

    @POST
    @Path("/{id}/resume")
    @RolesAllowed("service-request:write")
    @Operation(operationId = "resumeServiceRequest", summary = "Go on: the clocks run again")
    @APIResponse(
            responseCode = "200",
            description = "Done",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ServiceRequestView.class)))
    public Uni<Response> resume(UUID id) {
        return commands.answered(Map.of(), () -> change.resume(id).map(ServiceRequestView::of));
    }
}
