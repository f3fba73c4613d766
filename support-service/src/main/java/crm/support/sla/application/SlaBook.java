package crm.support.sla.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keeps calendars and policies; versions are added, never changed. */
public interface SlaBook {

    /** The latest versions first, at most {@code limit}. */
    Uni<List<CalendarVersion>> calendars(int limit);

    Uni<CalendarVersion> calendar(UUID id);

    /** Version of the next calendar of that code; whoever else asks waits until this transaction has ended. */
    Uni<Integer> nextCalendarVersion(String code);

    Uni<Void> add(CalendarVersion calendar);

    /** The latest versions first, at most {@code limit}. */
    Uni<List<PolicyVersion>> policies(int limit);

    Uni<List<PolicyVersion>> policies(Set<Integer> versions);

    Uni<PolicyVersion> policy(UUID id);

    /** Version of the policy that counts for new clocks. */
    Uni<Integer> activePolicy();

    /** Whoever else asks waits until this transaction has ended. */
    Uni<Integer> nextPolicyVersion();

    /** From now on it counts for new clocks. */
    Uni<Void> add(PolicyVersion policy);
}
