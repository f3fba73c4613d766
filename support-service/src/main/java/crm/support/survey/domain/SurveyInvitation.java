package crm.support.survey.domain;

import crm.platform.domain.Aggregate;
import crm.platform.domain.RuleViolation;
import java.time.Instant;
import java.util.UUID;

/** One question to one customer, answered once or never (SUP-07). */
public final class SurveyInvitation extends Aggregate<SurveyEvent> {

    /** @param requestId null unless it is about a service request */
    public record Head(
            UUID id, SurveyKind kind, UUID customerId, UUID requestId, Instant invitedAt, Instant expiresAt) {}

    /** What the customer said; the comment may be null and stays in this service. */
    public record Answer(int score, String comment, Instant at) {}

    private final Head head;
    private Answer answer;

    private SurveyInvitation(Head head, long version, Answer answer) {
        super(version);
        this.head = head;
        this.answer = answer;
    }

    public static SurveyInvitation invite(Head head) {
        var invitation = new SurveyInvitation(head, 0, null);
        invitation.record(new SurveyEvent.Invited(head.invitedAt()));
        return invitation;
    }

    public static SurveyInvitation restore(Head head, long version, Answer answer) {
        return new SurveyInvitation(head, version, answer);
    }

    /** The same score again changes nothing; another one is refused. */
    public void answer(Answer given) {
        head.kind().require(given.score());
        if (answer != null) {
            requireSame(given);
            return;
        }
        if (isExpiredAt(given.at())) {
            throw new RuleViolation("survey.expired", "The time to answer has passed.");
        }
        answer = given;
        record(new SurveyEvent.Answered(given.score(), given.at()));
    }

    public boolean isExpiredAt(Instant moment) {
        return !moment.isBefore(head.expiresAt());
    }

    public Head head() {
        return head;
    }

    /** Null when there is none. */
    public Answer answer() {
        return answer;
    }

    private void requireSame(Answer given) {
        if (given.score() != answer.score()) {
            throw new RuleViolation("survey.already-answered", "The survey was answered already.");
        }
    }
}
