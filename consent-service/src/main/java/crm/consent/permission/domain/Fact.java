package crm.consent.permission.domain;

import crm.consent.ledger.domain.EvidenceType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What the fold needs of a ledger entry.
 *
 * @param effectiveAt from when it counts; the law knows seconds, so finer parts are cut
 * @param evidenceType of a grant; null when there is none
 * @param version place among the entries of its key, from 1
 * @param seq place in the chain
 */
public record Fact(
        Action action,
        Instant effectiveAt,
        Instant recordedAt,
        @Nullable EvidenceType evidenceType,
        long version,
        long seq) {

    /** The last one in this order stands; at the same second the refusal comes after the grant. */
    static final Comparator<Fact> ORDER = Comparator.comparing(Fact::effectiveAt)
            .thenComparing(fact -> fact.action().isRestrictive() || fact.action() == Action.REGISTRY_REJECTED)
            .thenComparing(Fact::recordedAt)
            .thenComparing(Fact::seq);

    public Fact {
        effectiveAt = effectiveAt.truncatedTo(ChronoUnit.SECONDS);
    }
}
