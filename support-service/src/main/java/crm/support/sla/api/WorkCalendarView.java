package crm.support.sla.api;

import static java.util.Objects.requireNonNull;

import crm.platform.web.Identified;
import crm.support.sla.application.CalendarVersion;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record WorkCalendarView(
        UUID id,
        String code,
        int version,
        String name,
        String timeZone,
        List<Open> hours,
        List<Free> holidays,
        Instant createdAt)
        implements Identified {

    @Schema(name = "OpenHoursView")
    record Open(
            DayOfWeek day,
            @Schema(examples = "09:00") String from,
            @Schema(examples = "18:00") String to) {}

    @Schema(name = "FreeDayView")
    record Free(LocalDate day, String name, @Nullable String freeFrom) {}

    static WorkCalendarView of(CalendarVersion made) {
        var calendar = made.calendar();
        var hours = calendar.week().entrySet().stream()
                .flatMap(day ->
                        day.getValue().stream().map(one -> new Open(day.getKey(), text(one.from()), text(one.to()))))
                .toList();
        var free = calendar.holidays().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(day -> new Free(
                        day.getKey(), requireNonNull(made.holidayNames().get(day.getKey())), text(day.getValue())))
                .toList();
        return new WorkCalendarView(
                made.id(),
                calendar.code(),
                calendar.version(),
                made.name(),
                calendar.zone().getId(),
                hours,
                free,
                made.createdAt());
    }

    private static String text(LocalTime time) {
        return time.toString();
    }
}
