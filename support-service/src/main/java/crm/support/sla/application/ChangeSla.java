package crm.support.sla.application;

import crm.platform.audit.Audit;
import crm.platform.data.UnitOfWork;
import crm.platform.identity.Ids;
import crm.support.sla.domain.Hours;
import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaClock;
import crm.support.sla.domain.SlaMetric;
import crm.support.sla.domain.SlaTarget;
import crm.support.sla.domain.SlaTerms;
import crm.support.sla.domain.WorkCalendar;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Promises something else from now on (SUP-18): clocks that run keep what they began with. */
@ApplicationScoped
public class ChangeSla {

    public record Holiday(String name, LocalTime freeFrom) {}

    public record NewCalendar(
            String code,
            String name,
            ZoneId zone,
            Map<DayOfWeek, List<Hours>> week,
            Map<LocalDate, Holiday> holidays) {}

    private final UnitOfWork unitOfWork;
    private final SlaBook book;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    ChangeSla(UnitOfWork unitOfWork, SlaBook book, Audit audit, Ids ids, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.book = book;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    public Uni<CalendarVersion> add(NewCalendar wanted) {
        return unitOfWork.inTransaction(() -> book.nextCalendarVersion(wanted.code())
                .map(version -> calendar(wanted, version))
                .call(book::add)
                .call(made -> audit.record(
                        "work-calendar.added", "work-calendar", made.id().toString(), new JsonObject())));
    }

    public Uni<PolicyVersion> add(UUID calendarId, Map<Priority, SlaTarget> targets) {
        var id = ids.next();
        return unitOfWork.inTransaction(() -> book.calendar(calendarId)
                .invoke(found -> requireInReach(found.calendar(), targets))
                .chain(() -> book.add(id, calendarId, targets, clock.instant()))
                .chain(() -> audit.record("sla-policy.added", "sla-policy", id.toString(), new JsonObject()))
                .chain(() -> book.policy(id)));
    }

    private CalendarVersion calendar(NewCalendar wanted, int version) {
        var free = new java.util.HashMap<LocalDate, LocalTime>();
        var names = new java.util.HashMap<LocalDate, String>();
        wanted.holidays().forEach((day, holiday) -> {
            free.put(day, holiday.freeFrom());
            names.put(day, holiday.name());
        });
        var calendar = new WorkCalendar(wanted.code(), version, wanted.zone(), wanted.week(), free);
        return new CalendarVersion(ids.next(), wanted.name(), calendar, names, clock.instant());
    }

    /** A clock that would never end is refused now, not when somebody complains. */
    private void requireInReach(WorkCalendar calendar, Map<Priority, SlaTarget> targets) {
        var terms = new SlaTerms(0, calendar, targets);
        for (var priority : Priority.values()) {
            SlaClock.start(0, SlaMetric.RESOLUTION, priority, terms, clock.instant());
        }
    }
}
