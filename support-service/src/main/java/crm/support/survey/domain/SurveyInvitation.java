package crm.support.survey.domain;

import crm.platform.domain.Aggregate;
import crm.platform.domain.RuleViolation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One question to one customer, answered once or never (SUP-07). */
public final class SurveyInvitation extends Aggregate<SurveyEvent> {

    /** @param requestId null unless it is about a service request */
    public record Head(
            UUID id,
            SurveyKind kind,
            UUID customerId,
            @Nullable UUID requestId,
            Instant invitedAt,
            Instant expiresAt) {}

    /** What the customer said; the comment may be null and stays in this service. */
    public record Answer(int score, @Nullable String comment, Instant at) {}

    private final Head head;
    private @Nullable Answer answer;

    private SurveyInvitation(Head head, long version, @Nullable Answer answer) {
        super(version);
        this.head = head;
        this.answer = answer;
    }

    public static SurveyInvitation invite(Head head) {
        var invitation = new SurveyInvitation(head, 0, null);
        invitation.record(new SurveyEvent.Invited(head.invitedAt()));
        return invitation;
    }

    public static SurveyInvitation restore(Head head, long version, @Nullable Answer answer) {
        return new SurveyInvitation(head, version, answer);
    }

    /** The same score again changes nothing; another one is refused. */
    public void answer(Answer given) {
        head.kind().require(given.score());
        if (answer != null) {
            requireSame(given, answer);
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
    public @Nullable Answer answer() {
        return answer;
    }

    private static void requireSame(Answer given, Answer answer) {
        if (given.score() != answer.score()) {
            throw new RuleViolation("survey.already-answered", "The survey was answered already.");
        }
    }
}
