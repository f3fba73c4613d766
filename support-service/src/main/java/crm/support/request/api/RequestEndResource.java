package crm.support.request.api;

import crm.platform.command.Commands;
import crm.platform.web.Success;
import crm.support.request.application.ChangeRequest;
import crm.support.request.application.ResolveRequest;
import crm.support.request.domain.Code;
import crm.support.survey.api.SurveyLink;
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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Solving a request, and what comes after. */
@Path("/api/v1/service-requests")
@Tag(name = "Service requests")
@Produces(MediaType.APPLICATION_JSON)
class RequestEndResource {

    private final Commands commands;
    private final ChangeRequest change;
    private final ResolveRequest resolve;

    RequestEndResource(Commands commands, ChangeRequest change, ResolveRequest resolve) {
        this.commands = commands;
        this.change = change;
        this.resolve = resolve;
    }

    @POST
    @Path("/{id}/resolve")
    @RolesAllowed("service-request:resolve")
    @Operation(
            operationId = "resolveServiceRequest",
            summary = "Solve it; the customer may be asked how satisfied they are",
            description =
                    "Where the customer is invited to a survey, the link stands in the header Link (rel=survey), once.")
    @APIResponse(
            responseCode = "200",
            description = "Solved",
            headers =
                    @Header(
                            name = "Link",
                            description = SurveyLink.DESCRIPTION,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .STRING)),
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ServiceRequestView.class)))
    public Uni<RestResponse<ServiceRequestView>> resolve(UUID id, @NotNull @Valid RequestBodies.Resolve request) {
        return commands.answeredWithHeaders(
                request,
                () -> resolve.resolve(id, request.toDomain())
                        .map(solved ->
                                SurveyLink.beside(ServiceRequestView.of(solved.request()), solved.surveyToken())));
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed("service-request:resolve")
    @Operation(operationId = "closeServiceRequest", summary = "Close what is solved")
    @Success("Done")
    public Uni<RestResponse<ServiceRequestView>> close(UUID id) {
        return commands.answered(Map.of(), () -> change.close(id).map(ServiceRequestView::of));
    }

    @POST
    @Path("/{id}/reopen")
    @RolesAllowed("service-request:resolve")
    @Operation(operationId = "reopenServiceRequest", summary = "The solution did not hold: a new clock runs")
    @Success("Done")
    public Uni<RestResponse<ServiceRequestView>> reopen(UUID id) {
        return commands.answered(Map.of(), () -> change.reopen(id).map(ServiceRequestView::of));
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed("service-request:resolve")
    @Operation(
            operationId = "rejectServiceRequest",
            summary = "Do not deal with it; a complaint is answered first, unless it is spam")
    @Success("Done")
    public Uni<RestResponse<ServiceRequestView>> reject(UUID id, @NotNull @Valid RequestBodies.Reject request) {
        return commands.answered(
                request, () -> change.reject(id, new Code(request.reason())).map(ServiceRequestView::of));
    }
}
