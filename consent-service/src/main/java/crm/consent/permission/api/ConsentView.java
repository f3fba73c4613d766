package crm.consent.permission.api;

import static java.util.Objects.requireNonNull;

import crm.consent.permission.application.Acknowledgement;
import crm.consent.permission.application.Consents.RecordedConsent;
import crm.consent.permission.application.Outcome;
import crm.consent.permission.domain.Verdict;
import crm.platform.web.Identified;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded, and what holds now.
 *
 * @param id of the ledger entry
 * @param acknowledgement whether a refusal or withdrawal has reached everybody who was permitted to send before; absent for a grant
 * @param acknowledgedAt nothing is handed over on an older permit after this moment; absent until then
 */
record ConsentView(
        UUID id,
        UUID permissionId,
        String family,
        @Schema(examples = "GRANT") String action,
        Instant effectiveAt,
        Instant recordedAt,
        int shard,
        long ledgerSeq,
        Verdict decision,
        List<ReasonView> reasons,
        long epoch,
        @Nullable Acknowledgement acknowledgement,
        @Nullable Instant acknowledgedAt)
        implements Identified {

    /** Before the commit, so nothing is acknowledged yet. */
    static ConsentView of(Outcome outcome, Locale locale) {
        var header = requireNonNull(outcome.header(), "a new fact has an entry");
        var change = requireNonNull(outcome.change(), "a new fact changes something");
        return new ConsentView(
                header.id(),
                header.permissionId(),
                header.family(),
                header.action(),
                header.effectiveAt(),
                header.recordedAt(),
                header.shard(),
                change.fact().seq(),
                change.decision().verdict(),
                ReasonView.of(change.decision().reasons(), locale),
                change.epoch(),
                change.fact().action().isRestrictive() ? Acknowledgement.PENDING : null,
                null);
    }

    static ConsentView of(RecordedConsent consent, Locale locale) {
        var now = consent.now();
        return new ConsentView(
                consent.id(),
                now.permissionId(),
                now.family().name(),
                consent.action(),
                consent.effectiveAt(),
                consent.recordedAt(),
                now.shard(),
                consent.ledgerSeq(),
                now.decision().verdict(),
                ReasonView.of(now.decision().reasons(), locale),
                now.epoch(),
                consent.acknowledgement(),
                consent.acknowledgedAt());
    }
}
