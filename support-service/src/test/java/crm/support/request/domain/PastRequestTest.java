package crm.support.request.domain;

import static crm.support.Refusals.assertInputRefused;
import static crm.support.sla.domain.Calendars.at;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** SUP-02: what is told of a past can have happened. */
class PastRequestTest {

    private static final Instant NINE = at("2026-11-23T09:00");
    private static final Instant TEN = at("2026-11-23T10:00");
    private static final Instant NOON = at("2026-11-23T12:00");
    private static final Instant NOW = at("2026-11-24T09:00");

    private static PastRequest past(Instant opened, Instant answered, Instant resolved, long contacts) {
        return new PastRequest(opened, answered, resolved, contacts, false);
    }

    @Test
    void whatIsToldInOrderIsTakenWhetherItWasAnsweredAndSolvedOrNot() {
        assertThatCode(() -> {
                    past(NINE, TEN, NOON, 1).requireSound(NOW);
                    past(NINE, null, NOON, 1_000).requireSound(NOW);
                    past(NINE, null, null, 1).requireSound(NOW);
                    past(NINE, NINE, NINE, 1).requireSound(NINE);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void nothingHappenedInTheFutureOrTheWrongWayRound() {
        assertInputRefused(
                "request-import.in-future", () -> past(NOON, null, null, 1).requireSound(TEN));
        assertInputRefused(
                "request-import.out-of-order", () -> past(TEN, NINE, null, 1).requireSound(NOW));
        assertInputRefused(
                "request-import.out-of-order", () -> past(NINE, NOON, null, 1).requireSound(TEN));
        assertInputRefused(
                "request-import.out-of-order", () -> past(NINE, NOON, TEN, 1).requireSound(NOW));
        assertInputRefused(
                "request-import.out-of-order", () -> past(TEN, null, NINE, 1).requireSound(NOW));
    }

    @Test
    void theCustomerGotInTouchOnceToAThousandTimes() {
        for (var contacts : new long[] {0, -1, 1_001, (1L << 32) + 1}) {
            assertInputRefused(
                    "request-import.contacts",
                    () -> past(NINE, null, null, contacts).requireSound(NOW));
        }
    }

    @Test
    void onlyWhatIsSolvedWasAskedAbout() {
        assertInputRefused(
                "request-import.not-resolved", () -> past(NINE, TEN, null, 1).requireAskable());
    }
}
