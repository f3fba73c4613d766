package crm.support.sla.application;

import crm.platform.data.UnitOfWork;
import crm.platform.domain.NotFound;
import crm.platform.domain.UnknownReference;
import crm.platform.identity.Ids;
import crm.support.sla.domain.Hours;
import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaTarget;
import crm.support.sla.domain.WorkCalendar;
import io.smallrye.mutiny.Uni;
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
    private final Ids ids;
    private final Clock clock;

    ChangeSla(UnitOfWork unitOfWork, SlaBook book, Ids ids, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.book = book;
        this.ids = ids;
        this.clock = clock;
    }

    public Uni<CalendarVersion> add(NewCalendar wanted) {
        return unitOfWork.inTransaction(() -> book.nextCalendarVersion(wanted.code())
                .map(version -> calendar(wanted, version))
                .call(book::add));
    }

    public Uni<PolicyVersion> add(UUID calendarId, Map<Priority, SlaTarget> targets) {
        return unitOfWork.inTransaction(() -> book.calendar(calendarId)
                .onFailure(NotFound.class)
                .transform(absent -> new UnknownReference("work-calendar", "calendarId"))
                .chain(calendar -> book.nextPolicyVersion()
                        .map(version -> new PolicyVersion(ids.next(), version, calendar, targets, clock.instant())))
                .invoke(policy -> policy.terms().requireSound(clock.instant()))
                .call(book::add));
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
}
