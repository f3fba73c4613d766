package crm.support.request.domain;

import static crm.support.Refusals.assertRuleRefuses;
import static crm.support.sla.domain.Calendars.at;
import static crm.support.sla.domain.Calendars.terms;
import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.domain.Owner;
import crm.platform.domain.Recorded;
import crm.support.sla.domain.ClockState;
import crm.support.sla.domain.Priority;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SUP-02, SUP-15, SUP-18, K8, K10. Opened on Monday at 09:00: the reply is due at 11:00, the solution at 18:00. */
class ServiceRequestTest {

    private static final UUID OPENER = new UUID(0, 1);
    private static final UUID AGENT = new UUID(0, 2);
    private static final UUID COLLEAGUE = new UUID(0, 3);
    private static final UUID MESSAGE = new UUID(0, 4);
    private static final Instant NINE = at("2026-11-23T09:00");
    private static final Instant TEN = at("2026-11-23T10:00");
    private static final Instant NOON = at("2026-11-23T12:00");
    private static final Instant EVENING = at("2026-11-23T17:00");
    private static final Instant TUESDAY = at("2026-11-24T10:00");
    private static final Resolution SOLUTION = new Resolution(new Code("REPLACED"), "Replaced.", false, false);

    private static RequestHead head(RequestType type) {
        return new RequestHead(
                new UUID(0, 9),
                "SR-1",
                type,
                new UUID(0, 8),
                RequestHead.About.NOTHING,
                RequestChannel.CALL,
                RequestSource.OWN,
                Priority.HIGH,
                null,
                "Subject",
                null,
                new Owner(OPENER, null, null),
                NINE,
                null);
    }

    private static ServiceRequest open(RequestType type) {
        return ServiceRequest.open(head(type), null, terms());
    }

    private static ServiceRequest assigned(RequestType type) {
        return ServiceRequest.open(head(type), AGENT, terms());
    }

    private static List<String> names(ServiceRequest request) {
        return request.drainEvents().stream()
                .map(Recorded::event)
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    @Test
    void aRequestHasASolutionClockAndNobodyYet() {
        var request = open(RequestType.REQUEST);

        assertThat(request.state().status()).isEqualTo(RequestStatus.NEW);
        assertThat(request.state().assigneeUserId()).isNull();
        assertThat(request.state().answerDueAt()).isNull();
        assertThat(request.state().clocks())
                .singleElement()
                .satisfies(clock -> assertThat(clock.dueAt()).isEqualTo(at("2026-11-23T18:00")));
        assertThat(names(request)).containsExactly("Opened", "ClockStarted");
    }

    @Test
    void anOpenComplaintAlwaysHasAnOwnerAndAnAnswerDeadline() {
        var complaint = open(RequestType.COMPLAINT);

        assertThat(complaint.state().assigneeUserId()).isEqualTo(OPENER);
        assertThat(complaint.state().answerDueAt()).isEqualTo(at("2026-11-23T11:00"));
        assertThat(names(complaint)).containsExactly("Opened", "ClockStarted", "ClockStarted", "Assigned");
    }

    @Test
    void theFirstAnswerIsGivenOnceAndFulfilsItsClock() {
        var complaint = assigned(RequestType.COMPLAINT);
        complaint.drainEvents();
        complaint.answer(MESSAGE, TEN);
        complaint.answer(MESSAGE, NOON);

        assertThat(names(complaint))
                .containsExactly("FirstAnswerGiven", "ClockFulfilled", "MessageSent", "MessageSent");
        assertThat(complaint.state().firstAnswerAt()).isEqualTo(TEN);
        assertThat(complaint.state().status()).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    void nobodysRequestIsNeitherAnsweredNorSolved() {
        var request = open(RequestType.REQUEST);

        assertRuleRefuses("service-request.not-assigned", () -> request.answer(MESSAGE, TEN));
        assertRuleRefuses("service-request.not-assigned", () -> request.resolve(SOLUTION, TEN));
    }

    @Test
    void aSolutionAtFirstContactIsInTime() {
        var request = assigned(RequestType.REQUEST);
        request.drainEvents();
        request.resolve(SOLUTION, TEN);

        var events = request.drainEvents();
        assertThat(events)
                .extracting(one -> one.event().getClass().getSimpleName())
                .containsExactly("FirstAnswerGiven", "Resolved", "ClockFulfilled");
        assertThat(((RequestEvent.Resolved) events.get(1).event()).isAtFirstContact())
                .isTrue();
        assertThat(((RequestEvent.ClockFulfilled) events.get(2).event()).clock().isLate())
                .isFalse();
    }

    @Test
    void aContactBeforeTheFirstAnswerIsNoSecondOneButOneAfterItIs() {
        var impatient = assigned(RequestType.REQUEST);
        impatient.hear(MESSAGE, TEN);
        assertThat(impatient.state().counts().areOfAFirstContact()).isTrue();
        impatient.answer(MESSAGE, NOON);
        impatient.hear(MESSAGE, EVENING);

        assertThat(impatient.state().counts()).isEqualTo(new Counts(3, 1, 0, 0));
        assertThat(impatient.state().counts().areOfAFirstContact()).isFalse();
    }

    @Test
    void whatIsTakenIsNoTransferAndWhatIsSomebodysIsNotTaken() {
        var request = open(RequestType.REQUEST);
        request.take(COLLEAGUE, TEN);

        assertThat(request.state().assigneeUserId()).isEqualTo(COLLEAGUE);
        assertThat(request.state().counts().transfers()).isZero();
        assertRuleRefuses("service-request.already-assigned", () -> request.take(OPENER, NOON));
        assertThat(request.state().assigneeUserId()).isEqualTo(COLLEAGUE);
        request.resolve(SOLUTION, NOON);
        assertRuleRefuses("service-request.not-open", () -> request.take(OPENER, EVENING));
    }

    @Test
    void aSecondAssignmentIsATransferAndNoFirstContactAnyMore() {
        var request = assigned(RequestType.REQUEST);
        request.assign(COLLEAGUE, TEN);

        assertThat(request.state().counts().transfers()).isOne();
        assertThat(request.state().counts().areOfAFirstContact()).isFalse();
        assertRuleRefuses("service-request.already-assigned", () -> request.assign(COLLEAGUE, NOON));
    }

    @Test
    void whileTheCustomerIsWaitedForTheClockStandsStill() {
        var request = assigned(RequestType.REQUEST);
        request.answer(MESSAGE, TEN);
        request.drainEvents();
        request.awaitCustomer(NOON);
        request.noticeBreaches(at("2026-11-25T10:00"));
        request.resume(TUESDAY);

        assertThat(names(request)).containsExactly("AwaitingCustomer", "ClockPaused", "Resumed", "ClockResumed");
        assertThat(request.state().clocks().get(0).dueAt()).isEqualTo(at("2026-11-24T16:00"));
    }

    @Test
    void aContactOfTheCustomerEndsTheWaiting() {
        var request = assigned(RequestType.REQUEST);
        request.answer(MESSAGE, TEN);
        request.awaitCustomer(NOON);
        request.drainEvents();
        request.hear(MESSAGE, EVENING);

        assertThat(names(request)).containsExactly("MessageReceived", "Resumed", "ClockResumed");
        assertThat(request.state().status()).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    void silenceIsNoQuestionSoNobodyIsWaitedForUnanswered() {
        var request = assigned(RequestType.COMPLAINT);

        assertRuleRefuses("service-request.not-answered", () -> request.awaitCustomer(TEN));
        assertRuleRefuses("service-request.not-waiting", () -> request.resume(TEN));
        request.answer(MESSAGE, TEN);
        request.awaitCustomer(TEN);
        assertRuleRefuses("service-request.already-waiting", () -> request.awaitCustomer(NOON));
    }

    @Test
    void aBreachIsAnnouncedOnceBeforeWhatCameLaterAndTheFulfilmentSaysItIsLate() {
        var complaint = assigned(RequestType.COMPLAINT);
        complaint.drainEvents();
        complaint.noticeBreaches(NOON);
        complaint.noticeBreaches(EVENING);
        assertThat(names(complaint)).containsExactly("ClockBreached");
        complaint.resolve(SOLUTION, TUESDAY);

        var events = complaint.drainEvents();
        assertThat(events)
                .extracting(one -> one.event().getClass().getSimpleName())
                .containsExactly("ClockBreached", "FirstAnswerGiven", "ClockFulfilled", "Resolved", "ClockFulfilled");
        assertThat(((RequestEvent.ClockFulfilled) events.get(4).event()).clock().isLate())
                .isTrue();
        assertThat(events).extracting(one -> one.event().at()).isSorted();
        assertThat(events).extracting(Recorded::version).containsExactly(6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void exactlyAtTheDueTimeIsInTime() {
        var request = assigned(RequestType.REQUEST);
        request.drainEvents();
        request.resolve(SOLUTION, at("2026-11-23T18:00"));

        assertThat(names(request)).doesNotContain("ClockBreached");
    }

    @Test
    void aBreachedClockIsNotPausedAnyMore() {
        var request = assigned(RequestType.REQUEST);
        request.answer(MESSAGE, TEN);
        request.drainEvents();
        request.awaitCustomer(TUESDAY);

        assertThat(names(request)).containsExactly("ClockBreached", "AwaitingCustomer");
        assertThat(request.state().clocks().get(0).state()).isEqualTo(ClockState.RUNNING);
    }

    @Test
    void whereTheFaultWasOursWeApologise() {
        var complaint = assigned(RequestType.COMPLAINT);
        var proud = new Resolution(new Code("REFUNDED"), "Here.", true, false);

        assertRuleRefuses("service-request.no-apology", () -> complaint.resolve(proud, TEN));
        complaint.resolve(new Resolution(new Code("REFUNDED"), "Sorry.", true, true), TEN);
        assertThat(complaint.state().resolution().apologised()).isTrue();
    }

    @Test
    void onlyWhatIsSolvedIsClosedAndReopenedWithANewClock() {
        var request = assigned(RequestType.REQUEST);
        assertRuleRefuses("service-request.not-resolved", () -> request.close(TEN));
        assertRuleRefuses("service-request.not-resolved", () -> request.reopen(terms(), TEN));
        request.resolve(SOLUTION, TEN);
        request.close(NOON);
        request.drainEvents();
        request.reopen(terms(), TUESDAY);

        assertThat(names(request)).containsExactly("Reopened", "ClockStarted");
        assertThat(request.state().counts().reopenings()).isOne();
        assertThat(request.state().clocks()).hasSize(2);
        assertThat(request.state().clocks().get(1).startedAt()).isEqualTo(TUESDAY);
        assertThat(request.state().resolvedAt()).isNull();
    }

    @Test
    void whatIsNotOpenIsNotWorkedOn() {
        var request = assigned(RequestType.REQUEST);
        request.resolve(SOLUTION, TEN);

        assertRuleRefuses("service-request.not-open", () -> request.answer(MESSAGE, NOON));
        assertRuleRefuses("service-request.not-open", () -> request.hear(MESSAGE, NOON));
        assertRuleRefuses("service-request.not-open", () -> request.assign(COLLEAGUE, NOON));
        assertRuleRefuses("service-request.not-open", () -> request.awaitCustomer(NOON));
        assertRuleRefuses("service-request.not-open", () -> request.resolve(SOLUTION, NOON));
        assertRuleRefuses("service-request.not-open", () -> request.reject(new Code("SPAM"), NOON));
    }

    @Test
    void aComplaintIsRejectedOnlyWithAnAnswerUnlessItIsSpamAndItsClocksStop() {
        var complaint = assigned(RequestType.COMPLAINT);
        assertRuleRefuses("service-request.not-answered", () -> complaint.reject(new Code("NOT_OURS"), TEN));
        complaint.drainEvents();
        complaint.reject(new Code("SPAM"), TEN);
        complaint.noticeBreaches(TUESDAY);

        assertThat(names(complaint)).containsExactly("Rejected");
        assertThat(complaint.state().clocks()).allMatch(clock -> clock.state() == ClockState.STOPPED);
    }

    @Test
    void aPastRequestIsToldInTheOrderInWhichItHappened() {
        var past = new PastRequest(NINE, NOON, TUESDAY, 2, true);
        var request = ServiceRequest.imported(head(RequestType.COMPLAINT), past, terms(), at("2026-12-01T09:00"));

        var events = request.drainEvents();
        assertThat(events)
                .extracting(one -> one.event().getClass().getSimpleName())
                .containsExactly(
                        "Opened",
                        "ClockStarted",
                        "ClockStarted",
                        "Assigned",
                        "ClockBreached",
                        "FirstAnswerGiven",
                        "ClockFulfilled",
                        "ClockBreached",
                        "Resolved",
                        "ClockFulfilled");
        assertThat(events).extracting(one -> one.event().at()).isSorted();
        assertThat(request.state().counts().areOfAFirstContact()).isFalse();
    }

    @Test
    void whatWasRestoredGoesOnWithItsVersion() {
        var request = assigned(RequestType.REQUEST);
        var again = ServiceRequest.restore(request.head(), request.state());
        again.resolve(SOLUTION, TEN);

        assertThat(again.drainEvents()).extracting(Recorded::version).containsExactly(4L, 5L, 6L);
    }
}
