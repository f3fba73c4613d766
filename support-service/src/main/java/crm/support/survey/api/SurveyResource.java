package crm.support.survey.api;

import crm.platform.command.Commands;
import crm.platform.json.SeveralLines;
import crm.platform.web.Success;
import crm.support.survey.application.AnswerSurvey;
import crm.support.survey.domain.SurveyInvitation;
import crm.support.survey.domain.SurveyKind;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Open to whoever holds the link; it says nothing about the customer. */
@Path("/api/v1/surveys")
@Tag(name = "Surveys")
@Produces(MediaType.APPLICATION_JSON)
class SurveyResource {

    @Schema(name = "AnswerSurvey", examples = "{\"score\": 5}")
    record AnswerRequest(
            @NotNull Integer score,

            @SeveralLines @Size(max = 2000) @Pattern(regexp = "^[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]*$") @Nullable
            String comment) {}

    @Schema(name = "SurveyState")
    enum State {
        OPEN,
        ANSWERED,
        EXPIRED
    }

    @Schema(name = "Survey")
    record SurveyView(SurveyKind kind, int lowestScore, int highestScore, State state, Instant expiresAt) {

        static SurveyView of(SurveyInvitation invitation, Instant now) {
            var head = invitation.head();
            return new SurveyView(
                    head.kind(), head.kind().lowest(), head.kind().highest(), state(invitation, now), head.expiresAt());
        }

        private static State state(SurveyInvitation invitation, Instant now) {
            if (invitation.answer() != null) {
                return State.ANSWERED;
            }
            return invitation.isExpiredAt(now) ? State.EXPIRED : State.OPEN;
        }
    }

    private final Commands commands;
    private final AnswerSurvey answer;
    private final Clock clock;

    SurveyResource(Commands commands, AnswerSurvey answer, Clock clock) {
        this.commands = commands;
        this.answer = answer;
        this.clock = clock;
    }

    @GET
    @Path("/{token}")
    @PermitAll
    @Operation(operationId = "getSurvey", summary = "See the question that a link leads to")
    public Uni<SurveyView> get(String token) {
        return answer.find(token).map(invitation -> SurveyView.of(invitation, clock.instant()));
    }

    @POST
    @Path("/{token}")
    @PermitAll
    @Operation(operationId = "answerSurvey", summary = "Answer it, once; the same score again changes nothing")
    @Success("Answered")
    public Uni<RestResponse<SurveyView>> answer(String token, @NotNull @Valid AnswerRequest request) {
        return commands.answered(
                request,
                () -> answer.answer(token, request.score(), request.comment())
                        .map(invitation -> SurveyView.of(invitation, clock.instant())));
    }
}
