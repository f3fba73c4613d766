package crm.analytics.fact.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The persons of the facts, and their locks. A batch takes the rows of all its persons before anything else, in the order of
 * their ids. So two batches about one person follow each other: the later one's next statement sees all that the earlier one did,
 * and neither a fact nor a permission is missed, in whatever order the two arrive and on whatever replica.
 */
public interface Persons {

    /**
     * What a batch knows of a person.
     *
     * @param ownerUserId whose customer it was when it was registered
     */
    record Seen(
            UUID customerId,
            @Nullable Kind kind,
            @Nullable Instant knownSince,
            @Nullable UUID ownerUserId,
            @Nullable String ownerTeam) {

        public static Seen as(Kind kind, UUID customerId) {
            return new Seen(customerId, kind, null, null, null);
        }

        /** Kind and first day are not told by this event. */
        public static Seen only(UUID customerId) {
            return new Seen(customerId, null, null, null, null);
        }

        public static Seen activeAt(UUID customerId, Instant at) {
            return new Seen(customerId, null, at, null, null);
        }
    }

    /** A legal person needs no permission; a lead is a person under its own id. */
    enum Kind {
        INDIVIDUAL,
        CORPORATE,
        LEAD
    }

    /** The last word of a person on ANALYTICS_INDIVIDUAL. */
    record Decision(UUID customerId, boolean granted, Instant effectiveAt, long version) {}

    Uni<Void> lock(Collection<Seen> seen);

    /** @param decisions one per person */
    Uni<Void> decide(Collection<Decision> decisions);

    /** The persons must be locked. */
    Uni<Void> carryOver(List<UUID> persons);
}
