package crm.support.request.domain;

import static crm.support.Refusals.assertInputRefused;
import static crm.support.sla.domain.Calendars.at;
import static crm.support.sla.domain.Calendars.terms;
import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.domain.ExternalKey;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.Owner;
import crm.platform.domain.Recorded;
import crm.support.sla.domain.Priority;
import crm.support.sla.domain.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** C15, SUP-18, K10: a past request with waits for the customer and with solutions that did not hold. */
class DetoursTest {

    private static final Instant NINE = at("2026-11-23T09:00"); // a Monday
    private static final Instant TEN = at("2026-11-23T10:00");
    private static final Instant NOON = at("2026-11-23T12:00");
    private static final Instant TUESDAY = at("2026-11-24T17:00");
    private static final Instant WEDNESDAY = at("2026-11-25T10:00");
    private static final Instant AGAIN = at("2026-11-25T11:00");
    private static final Instant THURSDAY = at("2026-11-26T12:00");
    private static final Instant END = at("2026-11-26T15:00");
    private static final Instant NOW = at("2026-11-30T09:00");

    private static final Span FIRST_WAIT = new Span(NOON, TUESDAY);
    private static final Span SECOND_WAIT = new Span(at("2026-11-25T12:00"), THURSDAY);
    private static final Span REOPENING = new Span(WEDNESDAY, AGAIN);
    private static final Detours ALL = new Detours(List.of(FIRST_WAIT, SECOND_WAIT), List.of(REOPENING));

    @Test
    void theClockPausesAndAReopeningStartsAnother() {
        var request = imported(past(TEN, END, ALL), NOW);

        assertThat(request.drainEvents().stream().map(Recorded::event))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "Opened",
                        "ClockStarted",
                        "ClockStarted",
                        "Assigned",
                        "FirstAnswerGiven",
                        "ClockFulfilled",
                        "AwaitingCustomer",
                        "ClockPaused",
                        "Resumed",
                        "ClockResumed",
                        "Resolved",
                        "ClockFulfilled",
                        "Reopened",
                        "ClockStarted",
                        "AwaitingCustomer",
                        "ClockPaused",
                        "Resumed",
                        "ClockResumed",
                        "Resolved",
                        "ClockFulfilled");
        assertThat(request.state().status()).isEqualTo(RequestStatus.RESOLVED);
        assertThat(request.state().resolvedAt()).isEqualTo(END);
        assertThat(request.state().counts()).isEqualTo(new Counts(1, 0, 0, 1));
        assertThat(request.state().clocks()).allMatch(clock -> !clock.isLate());
    }

    @Test
    void withoutTheWaitsThePromiseIsBroken() {
        var request = imported(past(TEN, END, new Detours(List.of(), List.of(REOPENING))), NOW);

        assertThat(request.state().clocks()).extracting(clock -> clock.isLate()).containsExactly(false, true, true);
    }

    @Test
    void aQuestionIsAnAnswer() {
        var request = imported(past(null, END, ALL), NOW);

        assertThat(request.state().firstAnswerAt()).isEqualTo(NOON);
        assertThat(imported(past(null, END, new Detours(List.of(SECOND_WAIT), List.of(REOPENING))), NOW)
                        .state()
                        .firstAnswerAt())
                .isEqualTo(WEDNESDAY);
    }

    @Test
    void aWaitOfNoTimeIsNone() {
        var request = imported(past(TEN, END, waits(new Span(NOON, NOON))), NOW);

        assertThat(request.drainEvents().stream().map(Recorded::event))
                .noneMatch(event -> event instanceof RequestEvent.AwaitingCustomer);
    }

    @Test
    void whatCannotHaveHappenedIsRefusedByName() {
        refused("waits", past(TUESDAY, END, waits(FIRST_WAIT)));
        refused("waits", past(NINE, END, waits(new Span(NINE.minusSeconds(1), TEN))));
        refused("waits", past(TEN, END, waits(FIRST_WAIT, new Span(TEN, WEDNESDAY))));
        refused("waits", past(TEN, WEDNESDAY, waits(new Span(NOON, END))));
        refused("waits", past(TEN, null, waits(new Span(NOON, NOW.plusSeconds(1)))));
        refused("waits", past(TEN, END, new Detours(List.of(new Span(NOON, END)), List.of(REOPENING))));
        refused("reopenings", past(TEN, TUESDAY, reopenings(REOPENING)));
        refused("reopenings", past(TEN, END, reopenings(new Span(WEDNESDAY, NOW.plusSeconds(1)))));
        refused("reopenings", past(TEN, END, reopenings(REOPENING, new Span(WEDNESDAY, THURSDAY))));
        refused("reopenings", past(THURSDAY, END, reopenings(REOPENING)));
    }

    @Test
    void whatIsOpenGoesOnWithWhatTheNextFileTells() {
        var request = imported(past(TEN, null, waits(FIRST_WAIT)), TUESDAY);
        request.drainEvents();
        new CatchUp(request).to(past(TEN, END, ALL), terms(), NOW);

        assertThat(request.drainEvents().stream().map(Recorded::event))
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "Resolved",
                        "ClockFulfilled",
                        "Reopened",
                        "ClockStarted",
                        "AwaitingCustomer",
                        "ClockPaused",
                        "Resumed",
                        "ClockResumed",
                        "Resolved",
                        "ClockFulfilled");
        assertThat(request.state().told()).isEqualTo(ALL);
        assertThat(request.state().clocks()).allMatch(clock -> !clock.isLate());
    }

    @Test
    void whatIsNotToldAgainStays() {
        var request = imported(past(TEN, null, waits(FIRST_WAIT)), TUESDAY);
        new CatchUp(request).to(past(TEN, WEDNESDAY, Detours.NONE), terms(), NOW);

        assertThat(request.state().told()).isEqualTo(waits(FIRST_WAIT));
    }

    @Test
    void newsDoNotComeBeforeWhatIsKnown() {
        var request = imported(past(TEN, null, waits(FIRST_WAIT)), TUESDAY);
        var between = new Detours(List.of(FIRST_WAIT), List.of(new Span(TEN, at("2026-11-23T11:00"))));

        assertInputRefused(
                "request-import.out-of-order", () -> new CatchUp(request).to(past(TEN, END, between), terms(), NOW));
    }

    private static Detours waits(Span... waits) {
        return new Detours(List.of(waits), List.of());
    }

    private static Detours reopenings(Span... reopenings) {
        return new Detours(List.of(), List.of(reopenings));
    }

    private static PastRequest past(Instant answered, Instant resolved, Detours detours) {
        return new PastRequest(NINE, answered, resolved, 1, false, detours);
    }

    private static void refused(String field, PastRequest past) {
        Assertions.assertThatThrownBy(() -> past.requireSound(NOW))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("request-import.out-of-order");
                    assertThat(refusal.field()).contains(field);
                });
    }

    private static ServiceRequest imported(PastRequest past, Instant now) {
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
                new Owner(new UUID(0, 1), null, null),
                NINE,
                new ExternalKey("desk", "R1"));
        return ServiceRequest.imported(head, past, terms(), now);
    }
}
