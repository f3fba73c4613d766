package crm.support.request.domain;

import static crm.support.Refusals.assertInputRefused;
import static crm.support.Refusals.assertRuleRefuses;
import static crm.support.sla.domain.Calendars.at;
import static crm.support.sla.domain.Calendars.terms;
import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.domain.ExternalKey;
import crm.platform.domain.Owner;
import crm.platform.domain.Recorded;
import crm.support.sla.domain.Priority;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** C14: what became elsewhere of a request that was told to be open. */
class CatchUpTest {

    private static final Instant NINE = at("2026-11-23T09:00");
    private static final Instant TEN = at("2026-11-23T10:00");
    private static final Instant NOON = at("2026-11-23T12:00");
    private static final Instant EVENING = at("2026-11-23T17:00");
    private static final Instant TUESDAY = at("2026-11-24T10:00");
    private static final UUID OWNER = new UUID(0, 1);

    @Test
    void itIsSolvedThenWithWhatItTook() {
        var request = open(TEN);
        request.drainEvents();
        new CatchUp(request).to(new PastRequest(NINE, TEN, NOON, 3, true), terms(), TUESDAY);

        assertThat(request.drainEvents().stream().map(Recorded::event))
                .extracting(event -> event.getClass().getSimpleName() + " " + event.at())
                .containsExactly(
                        "FirstAnswerGiven " + TEN,
                        "ClockFulfilled " + TEN,
                        "Resolved " + NOON,
                        "ClockFulfilled " + NOON);
        assertThat(request.state().status()).isEqualTo(RequestStatus.RESOLVED);
        assertThat(request.state().counts()).isEqualTo(new Counts(3, 1, 1, 0));
    }

    @Test
    void whatRanOutMeanwhileIsBroken() {
        var request = open(TEN);
        request.drainEvents();
        new CatchUp(request).to(new PastRequest(NINE, null, TUESDAY, 1, false), terms(), TUESDAY);

        assertThat(request.drainEvents().stream().map(Recorded::event))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "ClockBreached",
                        "ClockBreached",
                        "FirstAnswerGiven",
                        "ClockFulfilled",
                        "Resolved",
                        "ClockFulfilled");
    }

    @Test
    void moreContactsHereAreNotForgotten() {
        var request = open(TEN);
        request.hear(UUID.randomUUID(), TEN);
        request.hear(UUID.randomUUID(), TEN);
        new CatchUp(request).to(new PastRequest(NINE, null, NOON, 2, false), terms(), NOON);

        assertThat(request.state().counts().contacts()).isEqualTo(3);
    }

    @Test
    void whatIsSolvedIsNotSolvedAgain() {
        var request = open(TEN);
        var past = new PastRequest(NINE, null, NOON, 1, false);
        new CatchUp(request).to(past, terms(), NOON);

        assertRuleRefuses("service-request.not-open", () -> new CatchUp(request).to(past, terms(), NOON));
    }

    @Test
    void nothingIsSolvedBeforeWhatWasDoneHereOrWhileTheCustomerIsWaitedFor() {
        var request = open(TEN);
        request.answer(UUID.randomUUID(), NOON);
        assertInputRefused(
                "request-import.out-of-order",
                () -> new CatchUp(request).to(new PastRequest(NINE, null, TEN, 1, false), terms(), TUESDAY));

        request.awaitCustomer(NOON);
        var later = new PastRequest(NINE, null, EVENING, 1, false);
        assertRuleRefuses("request-import.waiting-here", () -> new CatchUp(request).to(later, terms(), TUESDAY));
        request.resume(TUESDAY);
        assertInputRefused("request-import.out-of-order", () -> new CatchUp(request).to(later, terms(), TUESDAY));
    }

    @Test
    void anOldSolutionIsKnownByTheReopening() {
        var past = new PastRequest(NINE, null, NOON, 1, false);
        var request = open(TEN);
        new CatchUp(request).to(past, terms(), NOON);
        assertThat(new CatchUp(request).wasReopenedAfter(past)).isFalse();
        request.reopen(terms(), EVENING);

        assertThat(new CatchUp(request).wasReopenedAfter(past)).isTrue();
        assertThat(new CatchUp(request).wasReopenedAfter(new PastRequest(NINE, null, TUESDAY, 1, false)))
                .isFalse();
    }

    private static ServiceRequest open(Instant toldAt) {
        var head = new RequestHead(
                new UUID(0, 9),
                "SR-1",
                RequestType.COMPLAINT,
                new UUID(0, 8),
                RequestHead.About.NOTHING,
                RequestChannel.CALL,
                RequestSource.OWN,
                Priority.HIGH,
                null,
                null,
                null,
                new Owner(OWNER, null, null),
                NINE,
                new ExternalKey("desk", "R1"));
        return ServiceRequest.imported(head, new PastRequest(NINE, null, null, 1, false), terms(), toldAt);
    }
}
