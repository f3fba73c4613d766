package crm.platform.user;

import crm.platform.data.OwnedRepository;
import crm.platform.data.UnitOfWork;
import crm.platform.domain.Aggregate;
import crm.platform.domain.Owner;
import crm.platform.domain.RuleViolation;
import crm.platform.user.Reassigned.Refused;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * Gives records of one kind to somebody else (CUS-20, GTW-02): those that a colleague names, or all that somebody leaves behind. A
 * service makes one for each kind that has an owner; a bean of it is found when somebody has left.
 */
public abstract class Reassignment<A extends Aggregate<?>> implements Inheritance {

    private final UnitOfWork unitOfWork;
    private final KnownUsers users;
    private final OwnedRepository<A> records;
    private final Clock clock;

    protected Reassignment(UnitOfWork unitOfWork, KnownUsers users, OwnedRepository<A> records, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.users = users;
        this.records = records;
        this.clock = clock;
    }

    protected abstract UUID id(A one);

    /** The record's own verb: may refuse, and changes nothing where it is theirs already. */
    protected abstract void hand(A one, Owner to, Instant at);

    /** All in one transaction; what the caller may not see is not found, and what its rule refuses stays as it is. */
    public Uni<Reassigned> give(ReassignRequest request) {
        return unitOfWork.inTransaction(() -> users.require("userId", request.userId())
                .chain(to -> records.requireAll(request.ids()).chain(found -> give(request.ids(), found, to))));
    }

    @Override
    public final Uni<Integer> inherit(UUID from, Owner to, int most) {
        return records.requireSomeOf(from, most)
                .invoke(found -> found.forEach(one -> hand(one, to, clock.instant())))
                .call(records::storeAll)
                .map(List::size);
    }

    private Uni<Reassigned> give(List<UUID> ids, List<A> found, Owner to) {
        var missing = new HashSet<>(ids);
        var changed = new ArrayList<A>();
        var unchanged = new ArrayList<UUID>();
        var refused = new ArrayList<Refused>();
        for (var one : found) {
            missing.remove(id(one));
            var before = one.version();
            try {
                hand(one, to, clock.instant());
                if (one.version() == before) {
                    unchanged.add(id(one));
                } else {
                    changed.add(one);
                }
            } catch (RuleViolation refusal) {
                refused.add(new Refused(id(one), refusal.code()));
            }
        }
        var done = new Reassigned(
                changed.stream().map(this::id).toList(),
                unchanged,
                ids.stream().filter(missing::contains).distinct().toList(),
                refused);
        return records.storeAll(changed).replaceWith(done);
    }
}
