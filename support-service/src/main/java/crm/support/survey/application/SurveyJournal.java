package crm.support.survey.application;

import crm.support.survey.domain.SurveyInvitation;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Publishes and audits what happened to invitations, in the running transaction and in one statement. */
public interface SurveyJournal {

    Uni<Void> record(List<SurveyInvitation> invitations);
}
