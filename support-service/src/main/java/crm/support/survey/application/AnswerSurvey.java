package crm.support.survey.application;

import crm.platform.data.UnitOfWork;
import crm.platform.security.LinkToken;
import crm.support.survey.domain.SurveyInvitation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What whoever holds the link may do: see the question, and answer it once. */
@ApplicationScoped
public class AnswerSurvey {

    private final UnitOfWork unitOfWork;
    private final Surveys surveys;
    private final Clock clock;

    AnswerSurvey(UnitOfWork unitOfWork, Surveys surveys, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.surveys = surveys;
        this.clock = clock;
    }

    public Uni<SurveyInvitation> find(String token) {
        return unitOfWork.inTransaction(() -> surveys.findByToken(LinkToken.hash(token)));
    }

    public Uni<SurveyInvitation> answer(String token, int score, @Nullable String comment) {
        return unitOfWork.inTransaction(() -> surveys.requireByToken(LinkToken.hash(token))
                .invoke(invitation -> invitation.answer(new SurveyInvitation.Answer(score, comment, clock.instant())))
                .call(surveys::storeAnswer));
    }
}
