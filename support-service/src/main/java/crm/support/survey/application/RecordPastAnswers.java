package crm.support.survey.application;

import crm.platform.domain.Owner;
import crm.platform.identity.Ids;
import crm.support.survey.application.Surveys.NewInvitation;
import crm.support.survey.domain.SurveyInvitation;
import crm.support.survey.domain.SurveyKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What customers said elsewhere: asked and answered at the same moment. */
@ApplicationScoped
public class RecordPastAnswers {

    /** @param requestId null unless it was about a service request */
    public record PastAnswer(
            SurveyKind kind,
            int score,
            UUID customerId,
            @Nullable UUID requestId,
            Owner owner,
            Instant at) {}

    private final Surveys surveys;
    private final SurveySettings settings;
    private final Ids ids;

    RecordPastAnswers(Surveys surveys, SurveySettings settings, Ids ids) {
        this.surveys = surveys;
        this.settings = settings;
        this.ids = ids;
    }

    /** In the running transaction. */
    public Uni<Void> record(List<PastAnswer> answers) {
        return surveys.add(answers.stream().map(this::answered).toList());
    }

    private NewInvitation answered(PastAnswer past) {
        var invitation = SurveyInvitation.invite(new SurveyInvitation.Head(
                ids.next(),
                past.kind(),
                past.customerId(),
                past.requestId(),
                past.at(),
                past.at().plus(settings.validity())));
        invitation.answer(new SurveyInvitation.Answer(past.score(), null, past.at()));
        return new NewInvitation(invitation, null, past.owner());
    }
}
