package crm.support.survey.messaging;

import crm.contracts.support.SurveyAnswered;
import crm.contracts.support.SurveyInvited;
import crm.platform.journal.OutboundEvent;
import crm.support.survey.domain.SurveyEvent;
import crm.support.survey.domain.SurveyInvitation;
import java.util.List;

/** In which words an invitation's history leaves the house; the comment never does. */
public final class SurveyContracts {

    private SurveyContracts() {}

    public static List<OutboundEvent> of(SurveyInvitation invitation) {
        var head = invitation.head();
        return OutboundEvent.drain(head.id(), invitation, event -> contract(head, event));
    }

    private static Object contract(SurveyInvitation.Head head, SurveyEvent event) {
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
