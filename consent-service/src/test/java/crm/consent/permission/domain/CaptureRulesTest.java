package crm.consent.permission.domain;

import static crm.consent.permission.domain.Facts.ANALYTICS;
import static crm.consent.permission.domain.Facts.CONSUMER_SMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import crm.consent.ledger.domain.Evidence;
import crm.consent.ledger.domain.EvidenceType;
import crm.platform.domain.InvalidInput;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptureRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z"); // a Monday
    private static final Instant THIS_MORNING = Instant.parse("2026-11-23T07:00:00Z");
    private static final Evidence SCAN = new Evidence(EvidenceType.SIGNED_PAPER_SCAN, "form-1", THIS_MORNING);

    private static Capture proc(Action action, Instant effectiveAt, Evidence evidence) {
        return new Capture(ANALYTICS, action, effectiveAt, "STORE", evidence);
    }

    private static Capture comm(Action action, Instant effectiveAt, String source, Evidence evidence) {
        return new Capture(CONSUMER_SMS, action, effectiveAt, source, evidence);
    }

    private static void accepted(Capture capture) {
        assertThatCode(() -> CaptureRules.check(capture, NOW)).doesNotThrowAnyException();
    }

    private static void refused(Capture capture, String code) {
        var refusal = catchThrowableOfType(InvalidInput.class, () -> CaptureRules.check(capture, NOW));
        assertThat(refusal).as(code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }

    /** CON-05, CON-09 */
    @Test
    void aGrantNeedsCompleteEvidence() {
        accepted(proc(Action.GRANT, THIS_MORNING, SCAN));
        refused(proc(Action.GRANT, THIS_MORNING, null), "consent.evidence-missing");
        refused(
                proc(Action.GRANT, THIS_MORNING, new Evidence(EvidenceType.OTP, " ", THIS_MORNING)),
                "consent.evidence-incomplete");
        refused(
                proc(Action.GRANT, THIS_MORNING, new Evidence(null, "form-1", THIS_MORNING)),
                "consent.evidence-incomplete");
    }

    @Test
    void aRefusalNeedsNoEvidence() {
        accepted(proc(Action.REFUSE, THIS_MORNING, null));
        accepted(comm(Action.WITHDRAW, THIS_MORNING, "HS_CAGRI_MERKEZI", null));
    }

    @Test
    void nothingBeginsInTheFuture() {
        refused(proc(Action.REFUSE, NOW.plusSeconds(60), null), "consent.effective-in-future");
        refused(
                proc(Action.GRANT, THIS_MORNING, new Evidence(EvidenceType.OTP, "x", NOW.plusSeconds(60))),
                "consent.evidence-in-future");
    }

    @Test
    void onlyTheRegistryBringsItsOwnEvidenceAndActions() {
        refused(
                comm(Action.GRANT, THIS_MORNING, "HS_WEB", new Evidence(EvidenceType.IYS_MOVEMENT, "x", THIS_MORNING)),
                "consent.evidence-of-registry");
        refused(comm(Action.REGISTRY_CONFIRMED, THIS_MORNING, "HS_WEB", SCAN), "consent.action-not-allowed");
        refused(comm(Action.GRANT, THIS_MORNING, "IYS_WEB", SCAN), "consent.unknown-source");
    }

    /** C10: what citizens told the registry stands in its export; it can only refuse. */
    @Test
    void aRefusalThatTheRegistryHoldsMayBeTheCitizensOwn() {
        var told = comm(Action.REFUSE, THIS_MORNING, "IYS_MOBIL", null);
        assertThatCode(() -> CaptureRules.checkHeld(told, NOW)).doesNotThrowAnyException();
        assertThatCode(() -> CaptureRules.checkHeld(comm(Action.REFUSE, THIS_MORNING, "HS_WEB", null), NOW))
                .doesNotThrowAnyException();
        refused(told, "consent.unknown-source");
        for (var source : List.of("IYS_", "iys_web", "SHOP", "IYS_" + "X".repeat(37))) {
            var refusal = catchThrowableOfType(
                    InvalidInput.class,
                    () -> CaptureRules.checkHeld(comm(Action.REFUSE, THIS_MORNING, source, null), NOW));
            assertThat(refusal.code()).isEqualTo("consent.unknown-source");
        }
    }

    @Test
    void aGrantWithoutEvidenceIsRefusedForThatHoweverOldItIs() {
        var old = comm(Action.GRANT, Instant.parse("2020-01-01T09:00:00Z"), "HS_WEB", null);
        var refusal = catchThrowableOfType(InvalidInput.class, () -> CaptureRules.requireEvidence(old));

        assertThat(refusal.code()).isEqualTo("consent.evidence-missing");
        refused(old, "consent.too-late-for-registry");
    }

    /** V6: nothing of before 2015-05-01 for addresses; processing knows older permissions. */
    @Test
    void nothingOfBeforeTheLawCountsForAddresses() {
        refused(comm(Action.REFUSE, Instant.parse("2015-04-30T20:59:59Z"), "HS_WEB", null), "consent.before-etk");
        accepted(comm(Action.REFUSE, Instant.parse("2015-04-30T21:00:00Z"), "HS_2015", null));
        refused(comm(Action.REFUSE, Instant.parse("2016-04-30T21:00:00Z"), "HS_2015", null), "consent.not-of-2015");
        accepted(proc(Action.GRANT, Instant.parse("1997-01-01T00:00:00Z"), SCAN));
    }

    /** V7: three business days; Thursday noon is three days before Monday noon, since Saturday counts. */
    @Test
    void aGrantOlderThanThreeBusinessDaysIsTooLateForTheRegistry() {
        accepted(comm(Action.GRANT, Instant.parse("2026-11-19T12:00:00Z"), "HS_WEB", SCAN));
        refused(
                comm(Action.GRANT, Instant.parse("2026-11-19T11:59:59Z"), "HS_WEB", SCAN),
                "consent.too-late-for-registry");
        accepted(comm(Action.REFUSE, Instant.parse("2020-01-01T00:00:00Z"), "HS_WEB", null));
        accepted(proc(Action.GRANT, Instant.parse("2020-01-01T00:00:00Z"), SCAN));
    }

    @Test
    void theProvidersOwnDecisionCannotGrant() {
        refused(comm(Action.GRANT, THIS_MORNING, "HS_KARAR", SCAN), "consent.own-decision-cannot-grant");
        accepted(comm(Action.REFUSE, THIS_MORNING, "HS_KARAR", null));
    }

    @Test
    void nationalHolidaysAndSundaysAreNoBusinessDays() {
        // Wednesday 28 October: Thursday is the Republic's day, Sunday does not count, so Friday, Saturday, Monday
        assertThat(BusinessDays.registrableUntil(Instant.parse("2026-10-28T09:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-02T09:00:00Z"));
    }

    @Test
    void evidenceKeepsItsReferenceOutOfLogs() {
        assertThat(SCAN.toString()).doesNotContain("form-1");
    }
}
