package crm.marketing.segment.application;

import crm.marketing.segment.domain.Rule;
import crm.marketing.segment.domain.Segment;
import crm.marketing.segment.domain.SegmentKind;
import crm.platform.customer.KnownCustomers;
import crm.platform.customer.UnknownCustomer;
import crm.platform.data.UnitOfWork;
import crm.platform.domain.RuleViolation;
import crm.platform.identity.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Defines segments, and changes those that the caller may see. */
@ApplicationScoped
public class ChangeSegment {

    static final long MOST_MEMBERS = 100_000;

    private final UnitOfWork unitOfWork;
    private final Segments segments;
    private final KnownCustomers customers;
    private final Ids ids;
    private final Clock clock;

    ChangeSegment(UnitOfWork unitOfWork, Segments segments, KnownCustomers customers, Ids ids, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.segments = segments;
        this.customers = customers;
        this.ids = ids;
        this.clock = clock;
    }

    public Uni<Segment> define(String name, SegmentKind kind, @Nullable Rule rule) {
        return Uni.createFrom().deferred(() -> {
            var segment = Segment.define(ids.next(), name, kind, rule, clock.instant());
            return unitOfWork.inTransaction(() -> segments.store(segment)).replaceWith(segment);
        });
    }

    public Uni<Segment> redefine(UUID id, @Nullable String name, @Nullable Rule rule) {
        return unitOfWork.inTransaction(() -> segments.require(id)
                .invoke(segment -> segment.redefine(name, rule, clock.instant()))
                .call(segments::store));
    }

    public Uni<Segment> changeMembers(UUID id, List<UUID> add, List<UUID> remove) {
        return unitOfWork.inTransaction(() -> segments.require(id)
                .invoke(segment -> segment.changeMembers(clock.instant()))
                .call(() -> requireKnown(add))
                .call(() -> segments.changeMembers(id, add, remove))
                .call(() -> segments.memberCount(id).invoke(ChangeSegment::requireFew))
                .call(segments::store));
    }

    public Uni<Segment> archive(UUID id) {
        return unitOfWork.inTransaction(() -> segments.require(id)
                .invoke(segment -> segment.archive(clock.instant()))
                .call(segments::store));
    }

    private Uni<Void> requireKnown(List<UUID> members) {
        return customers
                .visible(members)
                .invoke(seen -> UnknownCustomer.unless("add", seen.containsAll(members)))
                .replaceWithVoid();
    }

    private static void requireFew(long members) {
        if (members > MOST_MEMBERS) {
            throw new RuleViolation("segment.too-many-members", "A list has at most " + MOST_MEMBERS + " members.");
        }
    }
}
