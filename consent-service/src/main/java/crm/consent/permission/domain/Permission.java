package crm.consent.permission.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The history of one key. The epoch is the number of entries so far that restrict, or that changed the decision: a send that was
 * permitted under a lower epoch is no longer permitted. It follows from the entries alone, so it can be rebuilt like everything else.
 */
public final class Permission {

    /** What held right after an entry. */
    public record Change(Fact fact, Standing standing, Decision decision, long epoch) {}

    private final PermissionKey key;
    private final List<Change> changes;

    private Permission(PermissionKey key, List<Change> changes) {
        this.key = key;
        this.changes = changes;
    }

    public static Permission of(PermissionKey key, Collection<Fact> facts) {
        var changes = new ArrayList<Change>(facts.size());
        var standing = Standing.NOTHING;
        var decision = Decisions.decide(key, standing);
        long epoch = 0;
        for (var fact :
                facts.stream().sorted(Comparator.comparingLong(Fact::version)).toList()) {
            standing = standing.with(fact);
            var next = Decisions.decide(key, standing);
            if (fact.action().isRestrictive() || next.verdict() != decision.verdict()) {
                epoch++;
            }
            decision = next;
            changes.add(new Change(fact, standing, decision, epoch));
        }
        return new Permission(key, changes);
    }

    public PermissionKey key() {
        return key;
    }

    /** In the order in which the ledger took them. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** What holds now; there is always one, because a permission without entries is never built. */
    public Change latest() {
        return changes.get(changes.size() - 1);
    }

    /** The change that the entry with this version made. */
    public Change at(long version) {
        return changes.get((int) version - 1);
    }
}
