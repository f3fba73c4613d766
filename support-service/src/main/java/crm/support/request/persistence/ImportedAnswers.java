package crm.support.request.persistence;

import crm.platform.identity.Ids;
import crm.platform.security.Owner;
import crm.support.request.domain.ServiceRequest;
import crm.support.survey.application.SurveySettings;
import crm.support.survey.application.Surveys;
import crm.support.survey.application.Surveys.NewInvitation;
import crm.support.survey.domain.SurveyInvitation;
import crm.support.survey.domain.SurveyKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** What customers said about past requests: asked and answered when the request was solved. */
@ApplicationScoped
class ImportedAnswers {

    private final Surveys surveys;
    private final SurveySettings settings;
    private final Ids ids;

    ImportedAnswers(Surveys surveys, SurveySettings settings, Ids ids) {
        this.surveys = surveys;
        this.settings = settings;
        this.ids = ids;
    }

    /** Both lists are in the same order. */
    Uni<Void> store(List<ImportedRequest> rows, List<ServiceRequest> requests) {
        var invitations = new ArrayList<NewInvitation>();
        for (int i = 0; i < rows.size(); i++) {
            for (var kind : SurveyKind.values()) {
                var score = rows.get(i).score(kind);
                if (score != null) {
                    invitations.add(answered(kind, score, requests.get(i)));
                }
            }
        }
        return surveys.add(invitations);
    }

    private NewInvitation answered(SurveyKind kind, int score, ServiceRequest request) {
        var head = request.head();
        var at = request.state().resolvedAt();
        var invitation = SurveyInvitation.invite(new SurveyInvitation.Head(
                ids.next(),
                kind,
                head.customerId(),
                kind == SurveyKind.CSAT ? head.id() : null,
                at,
                at.plus(settings.validity())));
        invitation.answer(new SurveyInvitation.Answer(score, null, at));
        var owner = head.owner();
        return new NewInvitation(invitation, null, new Owner(owner.userId(), owner.team(), owner.department()));
    }
}
