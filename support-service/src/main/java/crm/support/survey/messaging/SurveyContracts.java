package crm.support.survey.messaging;

import crm.contracts.support.SurveyAnswered;
import crm.contracts.support.SurveyInvited;
import crm.platform.journal.Journal;
import crm.platform.journal.OutboundEvent;
import crm.support.survey.application.SurveyJournal;
import crm.support.survey.domain.SurveyEvent;
import crm.support.survey.domain.SurveyInvitation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** In which words an invitation's history leaves the house; the comment never does. */
@ApplicationScoped
class SurveyContracts implements SurveyJournal {

    private final Journal journal;

    SurveyContracts(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Uni<Void> record(List<SurveyInvitation> invitations) {
        var events = new ArrayList<OutboundEvent>();
        for (var invitation : invitations) {
            var head = invitation.head();
            for (var one : invitation.drainEvents()) {
                events.add(
                        new OutboundEvent(head.id(), one.version(), one.event().at(), contract(head, one.event())));
            }
        }
        return journal.record(events);
    }

    static Object contract(SurveyInvitation.Head head, SurveyEvent event) {
        var kind = head.kind().name();
        if (event instanceof SurveyEvent.Invited) {
            return new SurveyInvited(
                    head.id(), head.customerId(), kind, head.requestId(), head.invitedAt(), head.expiresAt());
        }
        if (event instanceof SurveyEvent.Answered answered) {
            return new SurveyAnswered(
                    head.id(), head.customerId(), kind, answered.score(), head.requestId(), answered.at());
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }
}
