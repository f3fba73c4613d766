package crm.consent.permit.domain;

import static crm.consent.permit.domain.DispatchOutcome.DISPATCHED;
import static crm.consent.permit.domain.DispatchOutcome.FAILED;
import static crm.consent.permit.domain.DispatchOutcome.VOID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PermitStateTest {

    private static final Instant END = Instant.parse("2026-11-20T09:00:30Z");
    private static final PermitState OPEN = new PermitState(new UUID(1, 1), END, null, null);

    @Test
    void aPermitIsOpenUntilTheEndOfItsLease() {
        assertThat(OPEN.isOpenAt(END.minusNanos(1))).isTrue();
        assertThat(OPEN.isOpenAt(END)).isFalse();
        assertThat(OPEN.report(VOID, END.minusSeconds(1)).state().isOpenAt(END.minusSeconds(1)))
                .isFalse();
    }

    @Test
    void aLateReportIsKeptBesideAndClosesNothing() {
        var reported = OPEN.report(DISPATCHED, END);
        assertThat(reported.answer()).isEqualTo(ReportAnswer.EXPIRED);
        assertThat(reported.state()).isEqualTo(new PermitState(OPEN.permitId(), END, null, DISPATCHED));
    }

    @Test
    void thatItWentOutOutweighsWhatElseWasSaidLate() {
        var failed = OPEN.report(FAILED, END).state();
        var sent = failed.report(DISPATCHED, END).state();
        assertThat(sent.lateOutcome()).isEqualTo(DISPATCHED);
        assertThat(sent.report(FAILED, END).state()).isEqualTo(sent);
    }

    @Test
    void whoContradictsAnEarlierReportIsRemembered() {
        var before = END.minusSeconds(1);
        var failed = OPEN.report(FAILED, before).state();
        assertThat(failed.report(DISPATCHED, before).answer()).isEqualTo(ReportAnswer.ALREADY_REPORTED);
        assertThat(failed.report(DISPATCHED, before).state().lateOutcome()).isEqualTo(DISPATCHED);
        var thrownAway = OPEN.report(VOID, before).state();
        assertThat(thrownAway.report(DISPATCHED, before).answer()).isEqualTo(ReportAnswer.VOID);
        assertThat(thrownAway.report(VOID, before).answer()).isEqualTo(ReportAnswer.ALREADY_REPORTED);
    }
}
