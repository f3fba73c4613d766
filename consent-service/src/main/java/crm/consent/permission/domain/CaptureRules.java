package crm.consent.permission.domain;

import static java.util.Objects.requireNonNull;

import crm.platform.domain.InvalidInput;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a capture must be to enter the ledger (CON-05, CON-09). A refusal has to pass fewer rules than a grant: whoever says no is
 * heard. Rules V5–V8 are those of İYS.
 */
public final class CaptureRules {

    private static final Set<String> REGISTRY_SOURCES = Set.of(
            "HS_2015",
            "HS_KARAR",
            "HS_FIZIKSEL_ORTAM",
            "HS_ISLAK_IMZA",
            "HS_ETKINLIK",
            "HS_ATM",
            "HS_EORTAM",
            "HS_WEB",
            "HS_MOBIL",
            "HS_MESAJ",
            "HS_EPOSTA",
            "HS_CAGRI_MERKEZI",
            "HS_SOSYAL_MEDYA");
    private static final Pattern OF_CITIZENS = Pattern.compile("IYS_[A-Z0-9_]{1,36}");
    private static final Pattern OWN_SOURCE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Instant ETK_BEGINS = Instant.parse("2015-04-30T21:00:00Z");
    private static final Instant NO_EARLIER = Instant.parse("1900-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER_BY = Duration.ofSeconds(5);

    private CaptureRules() {}

    /** Fails with {@link InvalidInput} when a rule refuses. */
    public static void check(Capture capture, Instant now) {
        checkSaid(capture, now);
        checkSource(capture);
        checkEvidence(capture, now);
    }

    /** The same of a refusal that the registry holds: what citizens told the registry itself is its source, too. */
    public static void checkHeld(Capture refusal, Instant now) {
        checkSaid(refusal, now);
        if (!OF_CITIZENS.matcher(refusal.source()).matches()) {
            checkSource(refusal);
        }
        checkEvidence(refusal, now);
    }

    /** Fails with {@link InvalidInput} when a grant has no evidence, however old it is. */
    public static void requireEvidence(Capture capture) {
        if (capture.action() == Action.GRANT && capture.evidence() == null) {
            throw refused("evidence", "consent.evidence-missing", "A grant needs evidence; a refusal does not.");
        }
    }

    private static void checkSaid(Capture capture, Instant now) {
        if (!capture.action().isSaidByPeople()) {
            throw refused(
                    "action",
                    "consent.action-not-allowed",
                    "Only a grant, a refusal, an objection or a withdrawal is taken.");
        }
        checkTime(capture, now);
    }

    private static void checkTime(Capture capture, Instant now) {
        if (capture.effectiveAt().isAfter(now.plus(CLOCKS_DIFFER_BY))) {
            throw refused("effectiveAt", "consent.effective-in-future", "A permission cannot begin in the future.");
        }
        if (capture.effectiveAt().isBefore(NO_EARLIER)) {
            throw refused("effectiveAt", "consent.effective-too-early", "The date is not plausible.");
        }
        if (capture.key().family() != Family.COMM) {
            return;
        }
        if (capture.effectiveAt().isBefore(ETK_BEGINS)) {
            throw refused("effectiveAt", "consent.before-etk", "The registry takes nothing from before 1 May 2015.");
        }
        if (capture.action() == Action.GRANT && now.isAfter(BusinessDays.registrableUntil(capture.effectiveAt()))) {
            throw refused(
                    "effectiveAt",
                    "consent.too-late-for-registry",
                    "A consent older than three business days cannot be registered any more and is void; ask again.");
        }
    }

    private static void checkSource(Capture capture) {
        var source = capture.source();
        if (capture.key().family() == Family.PROC) {
            if (!OWN_SOURCE.matcher(source).matches() || source.startsWith("IYS_")) {
                throw refused(
                        "source", "consent.unknown-source", "A source is a code such as WEB, STORE or CALL_CENTRE.");
            }
            return;
        }
        if (!REGISTRY_SOURCES.contains(source)) {
            throw refused(
                    "source", "consent.unknown-source", "The registry does not know this source; use an HS_ code.");
        }
        if (source.equals("HS_KARAR") && capture.action() == Action.GRANT) {
            throw refused(
                    "source", "consent.own-decision-cannot-grant", "The provider's own decision can only refuse.");
        }
        if (source.equals("HS_2015") && !capture.effectiveAt().equals(ETK_BEGINS)) {
            throw refused(
                    "effectiveAt", "consent.not-of-2015", "HS_2015 goes with 2015-05-01 00:00:00 Türkiye time only.");
        }
    }

    private static void checkEvidence(Capture capture, Instant now) {
        var evidence = capture.evidence();
        requireEvidence(capture);
        if (evidence == null) {
            return;
        }
        if (!evidence.isComplete()) {
            throw refused(
                    "evidence",
                    "consent.evidence-incomplete",
                    "Evidence has a type, a reference and the time of capture.");
        }
        if (requireNonNull(evidence.type()).isOfRegistry()) {
            throw refused(
                    "evidence.type", "consent.evidence-of-registry", "Only the registry brings this kind of evidence.");
        }
        if (requireNonNull(evidence.capturedAt()).isAfter(now.plus(CLOCKS_DIFFER_BY))) {
            throw refused(
                    "evidence.capturedAt", "consent.evidence-in-future", "Evidence cannot be captured in the future.");
        }
    }

    private static InvalidInput refused(String field, String code, String message) {
        return InvalidInput.of(field, code, message);
    }
}
