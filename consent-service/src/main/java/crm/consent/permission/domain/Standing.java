package crm.consent.permission.domain;

import static java.util.Objects.requireNonNull;

import crm.consent.ledger.domain.EvidenceType;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The fold of a key's entries. It keeps the last decisive entry and the last word of the registry in the order of
 * {@link Fact#ORDER}; taking the later of two is commutative and associative, so the order of arrival does not matter.
 */
public record Standing(@Nullable Fact decisive, @Nullable Fact registry) {

    public static final Standing NOTHING = new Standing(null, null);

    public static Standing of(Collection<Fact> facts) {
        return facts.stream().reduce(NOTHING, Standing::with, Standing::merge);
    }

    /** What was known at a moment: entries recorded later are left out. */
    public static Standing of(Collection<Fact> facts, Instant at) {
        return of(facts.stream().filter(fact -> !fact.recordedAt().isAfter(at)).toList());
    }

    public Standing with(Fact fact) {
        if (fact.action().isDecisive()) {
            return new Standing(later(decisive, fact), registry);
        }
        return fact.action().isOfRegistry() ? new Standing(decisive, later(registry, fact)) : this;
    }

    public Status status() {
        return decisive == null
                ? Status.UNKNOWN
                : requireNonNull(decisive.action().status(), "decisive");
    }

    /** The evidence of the grant that stands; null when none stands or it has none. */
    public @Nullable EvidenceType evidenceType() {
        return decisive != null && status() == Status.GRANTED ? decisive.evidenceType() : null;
    }

    /** A word of the registry counts only when it is not older than the entry it would confirm. */
    public RegistryState registryState() {
        if (registry == null || decisive != null && registry.effectiveAt().isBefore(decisive.effectiveAt())) {
            return RegistryState.NONE;
        }
        return registry.action() == Action.REGISTRY_CONFIRMED ? RegistryState.CONFIRMED : RegistryState.REJECTED;
    }

    private static Standing merge(Standing one, Standing other) {
        return new Standing(later(one.decisive, other.decisive), later(one.registry, other.registry));
    }

    private static @Nullable Fact later(@Nullable Fact one, @Nullable Fact other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Fact.ORDER.compare(one, other) >= 0 ? one : other;
    }
}
