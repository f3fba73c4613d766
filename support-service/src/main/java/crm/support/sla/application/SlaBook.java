package crm.support.sla.application;

import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaTarget;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    Uni<PolicyVersion> policy(UUID id);

    /** From now on it counts for new clocks. Answers the version. */
    Uni<Integer> add(UUID id, UUID calendarId, Map<Priority, SlaTarget> targets, Instant at);
}
