package crm.support.request.domain;

import crm.platform.domain.Aggregate;
import crm.platform.domain.RuleViolation;
import crm.support.sla.domain.SlaMetric;
import crm.support.sla.domain.SlaTerms;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asked, suggested or complained about (SUP-02, SUP-15). Every verb first announces the clocks that have run out
 * before it, so that a breach is told once and never after what came later.
 */
public final class ServiceRequest extends Aggregate<RequestEvent> {

    private static final Code SPAM = new Code("SPAM");

    private final RequestHead head;
    private final RequestClocks clocks;
    private RequestStatus status;
    private @Nullable UUID assigneeUserId;
    private @Nullable Instant answerDueAt;
    private @Nullable Instant firstAnswerAt;
    private Counts counts;
    private @Nullable Resolution resolution;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant closedAt;
    private @Nullable Code rejectReason;
    private Detours told;

    private ServiceRequest(RequestHead head, RequestState state) {
        super(state.version());
        this.head = head;
        this.clocks = new RequestClocks(state.clocks(), this::record);
        this.status = state.status();
        this.assigneeUserId = state.assigneeUserId();
        this.answerDueAt = state.answerDueAt();
        this.firstAnswerAt = state.firstAnswerAt();
        this.counts = state.counts();
        this.resolution = state.resolution();
        this.resolvedAt = state.resolvedAt();
        this.closedAt = state.closedAt();
        this.rejectReason = state.rejectReason();
        this.told = state.told();
    }

    /** @param assigneeUserId may be null; a complaint without one is its owner's, for no complaint is nobody's (SUP-15a) */
    public static ServiceRequest open(RequestHead head, @Nullable UUID assigneeUserId, SlaTerms terms) {
        var request = new ServiceRequest(head, RequestState.NEW);
        request.begin(terms);
        var complaint = head.type() == RequestType.COMPLAINT;
        var first = assigneeUserId == null && complaint ? head.owner().userId() : assigneeUserId;
        if (first != null) {
            request.give(first, head.openedAt());
        }
        return request;
    }

    public static ServiceRequest restore(RequestHead head, RequestState state) {
        return new ServiceRequest(head, state);
    }

    /** A past is a fact, not a decision; its clocks count as they would have counted then, up to {@code now}. */
    public static ServiceRequest imported(RequestHead head, PastRequest past, SlaTerms terms, Instant now) {
        past.requireSound(now);
        var request = open(head, head.owner().userId(), terms);
        new CatchUp(request).live(past, terms, now);
        return request;
    }

    public void assign(UUID userId, Instant at) {
        Requirement.open(status);
        if (userId.equals(assigneeUserId)) {
            throw new RuleViolation("service-request.already-assigned", "The request is theirs already.");
        }
        clocks.runOut(at);
        counts = assigneeUserId == null ? counts : counts.transfer();
        give(userId, at);
    }

    /** Whoever takes what is nobody's is responsible from now on; what is somebody's is handed over by who may assign. */
    public void take(UUID userId, Instant at) {
        Requirement.open(status);
        Requirement.nobodys(assigneeUserId);
        assign(userId, at);
    }

    public void answer(UUID messageId, Instant at) {
        Requirement.open(status);
        Requirement.assigned(assigneeUserId);
        clocks.runOut(at);
        answered(at);
        record(new RequestEvent.MessageSent(messageId, at));
    }

    /** The customer got in touch again: whoever waited for that goes on. */
    public void hear(UUID messageId, Instant at) {
        Requirement.open(status);
        clocks.runOut(at);
        counts = counts.contact(firstAnswerAt != null);
        record(new RequestEvent.MessageReceived(messageId, counts.contacts(), at));
        if (status == RequestStatus.WAITING_CUSTOMER) {
            goOn(at);
        }
    }

    /** Only one who was answered can be waited for: a question is an answer, silence is none. */
    public void awaitCustomer(Instant at) {
        Requirement.open(status);
        Requirement.notWaiting(status);
        Requirement.answered(firstAnswerAt);
        clocks.runOut(at);
        status = RequestStatus.WAITING_CUSTOMER;
        record(new RequestEvent.AwaitingCustomer(at));
        clocks.pause(at);
    }

    public void resume(Instant at) {
        Requirement.waiting(status);
        clocks.runOut(at);
        goOn(at);
    }

    /** A solution is an answer, too; where the fault was ours it comes with an apology (SUP-15d). */
    public void resolve(Resolution solution, Instant at) {
        Requirement.open(status);
        Requirement.assigned(assigneeUserId);
        Requirement.apologised(head.type(), solution);
        clocks.runOut(at);
        if (status == RequestStatus.WAITING_CUSTOMER) {
            goOn(at);
        }
        solve(solution, at);
    }

    public void close(Instant at) {
        if (status != RequestStatus.RESOLVED) {
            throw new RuleViolation("service-request.not-resolved", "Only what is solved is closed.");
        }
        status = RequestStatus.CLOSED;
        closedAt = at;
        record(new RequestEvent.Closed(at));
    }

    /** The solution did not hold: a new clock runs. */
    public void reopen(SlaTerms terms, Instant at) {
        if (!status.isSolved()) {
            throw new RuleViolation("service-request.not-resolved", "Only what was solved is opened again.");
        }
        status = RequestStatus.IN_PROGRESS;
        counts = counts.reopening();
        resolvedAt = null;
        closedAt = null;
        record(new RequestEvent.Reopened(at));
        startClock(SlaMetric.RESOLUTION, terms, at);
    }

    /** A complaint is answered before it is rejected, unless it is spam (SUP-15a). */
    public void reject(Code reason, Instant at) {
        Requirement.open(status);
        if (head.type() == RequestType.COMPLAINT && !reason.equals(SPAM)) {
            Requirement.answered(firstAnswerAt);
        }
        clocks.runOut(at);
        status = RequestStatus.REJECTED;
        rejectReason = reason;
        clocks.stop(at);
        record(new RequestEvent.Rejected(reason, at));
    }

    /** Announces what has run out before {@code now}, even if nobody does anything. */
    public void noticeBreaches(Instant now) {
        clocks.runOut(now);
    }

    /** What a file tells of it is known from now on. */
    void learn(PastRequest past) {
        counts = counts.atLeast(Counts.of(past));
        told = told.with(past.detours());
    }

    public RequestHead head() {
        return head;
    }

    public RequestState state() {
        return new RequestState(
                version(),
                status,
                assigneeUserId,
                answerDueAt,
                firstAnswerAt,
                counts,
                resolution,
                resolvedAt,
                closedAt,
                rejectReason,
                told,
                clocks.all());
    }

    private void begin(SlaTerms terms) {
        var at = head.openedAt();
        if (head.type() == RequestType.COMPLAINT) {
            var reply = clocks.add(SlaMetric.FIRST_REPLY, head.priority(), terms, at);
            answerDueAt = reply.dueAt();
            record(new RequestEvent.Opened(answerDueAt, at));
            record(new RequestEvent.ClockStarted(reply, at));
        } else {
            record(new RequestEvent.Opened(null, at));
        }
        startClock(SlaMetric.RESOLUTION, terms, at);
    }

    private void startClock(SlaMetric metric, SlaTerms terms, Instant at) {
        record(new RequestEvent.ClockStarted(clocks.add(metric, head.priority(), terms, at), at));
    }

    private void give(UUID userId, Instant at) {
        assigneeUserId = userId;
        status = status == RequestStatus.NEW ? RequestStatus.ASSIGNED : status;
        record(new RequestEvent.Assigned(userId, at));
    }

    void answered(Instant at) {
        status = status == RequestStatus.WAITING_CUSTOMER ? status : RequestStatus.IN_PROGRESS;
        if (firstAnswerAt == null) {
            firstAnswerAt = at;
            record(new RequestEvent.FirstAnswerGiven(at));
            clocks.fulfil(SlaMetric.FIRST_REPLY, at);
        }
    }

    void goOn(Instant at) {
        status = RequestStatus.IN_PROGRESS;
        record(new RequestEvent.Resumed(at));
        clocks.resume(at);
    }

    void solve(@Nullable Resolution solution, Instant at) {
        answered(at);
        status = RequestStatus.RESOLVED;
        resolution = solution;
        resolvedAt = at;
        record(new RequestEvent.Resolved(counts, solution == null ? null : solution.code(), at));
        clocks.fulfil(SlaMetric.RESOLUTION, at);
    }
}
