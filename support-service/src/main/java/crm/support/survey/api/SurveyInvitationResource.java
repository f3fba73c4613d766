package crm.support.survey.api;

import crm.platform.command.Commands;
import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import crm.support.survey.application.InviteToSurvey;
import crm.support.survey.application.Surveys;
import crm.support.survey.domain.SurveyInvitation;
import crm.support.survey.domain.SurveyKind;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/survey-invitations")
@Tag(name = "Surveys", description = "How satisfied customers are, and whether they would recommend us.")
@Produces(MediaType.APPLICATION_JSON)
class SurveyInvitationResource {

    /** An invitation to say how likely one is to recommend us; those about a solution come by themselves. */
    @Schema(name = "InviteToSurvey", examples = "{\"customerId\": \"019a1b2c-0000-7000-8000-000000000001\"}")
    record InviteRequest(@NotNull UUID customerId) {}

    @Schema(name = "SurveyInvitation")
    record InvitationView(
            UUID id,
            long version,
            SurveyKind kind,
            UUID customerId,
            @Nullable UUID requestId,
            Instant invitedAt,
            Instant expiresAt,
            @Nullable Integer score,
            @Nullable String comment,
            @Nullable Instant answeredAt)
            implements Identified, Versioned {

        static InvitationView of(SurveyInvitation invitation) {
            var head = invitation.head();
            var answer = invitation.answer();
            return new InvitationView(
                    head.id(),
                    invitation.version(),
                    head.kind(),
                    head.customerId(),
                    head.requestId(),
                    head.invitedAt(),
                    head.expiresAt(),
                    answer == null ? null : answer.score(),
                    answer == null ? null : answer.comment(),
                    answer == null ? null : answer.at());
        }
    }

    private final Commands commands;
    private final InviteToSurvey invite;
    private final Surveys surveys;

    SurveyInvitationResource(Commands commands, InviteToSurvey invite, Surveys surveys) {
        this.commands = commands;
        this.invite = invite;
        this.surveys = surveys;
    }

    @POST
    @RolesAllowed("survey:invite")
    @Operation(
            operationId = "inviteToRecommend",
            summary = "Ask a customer whether they would recommend us (NPS)",
            description = "The link stands in the header Link (rel=survey), once. Nothing is sent.")
    @APIResponse(
            responseCode = "201",
            description = "Invited",
            headers =
                    @Header(
                            name = "Link",
                            description = SurveyLink.DESCRIPTION,
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = InvitationView.class)))
    public Uni<RestResponse<InvitationView>> invite(@NotNull @Valid InviteRequest request) {
        return commands.createdWithHeaders(
                request,
                () -> invite.toRecommend(request.customerId())
                        .map(invited -> SurveyLink.beside(
                                InvitationView.of(invited.invitation()), Optional.of(invited.token()))));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed("survey:invite")
    @Operation(operationId = "getSurveyInvitation", summary = "Get an invitation with its answer")
    public Uni<InvitationView> get(UUID id) {
        return surveys.find(id).map(InvitationView::of);
    }
}
