package crm.support.sla.api;

import crm.platform.domain.InvalidInput;
import crm.support.sla.application.ChangeSla;
import crm.support.sla.domain.Hours;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new version of the calendar with this code. */
@Schema(examples = """
        {"code": "TR_OFFICE", "name": "Office hours", "timeZone": "Europe/Istanbul",
         "hours": [{"day": "MONDAY", "from": "09:00", "to": "12:30"}, {"day": "MONDAY", "from": "13:30", "to": "18:00"}],
         "holidays": [{"day": "2026-10-28", "name": "Eve of Republic Day", "freeFrom": "13:00"}]}""")
record WorkCalendarRequest(
        @NotNull @Pattern(regexp = "^[A-Z][A-Z0-9_]{0,39}$") String code,

        @NotBlank @Size(max = 200) @Pattern(regexp = "^[^\\x00-\\x1F\\x7F]*$")
        String name,

        @NotNull @Size(max = 60) String timeZone,
        @NotEmpty @Size(max = 100) List<@NotNull @Valid OpenHours> hours,
        @Size(max = 1000) @Nullable List<@NotNull @Valid FreeDay> holidays) {

    /** @param to 00:00 is the end of the day */
    @Schema(name = "OpenHours")
    record OpenHours(
            @NotNull DayOfWeek day,

            @NotNull @Pattern(regexp = WorkCalendarRequest.TIME)
            String from,

            @NotNull @Pattern(regexp = WorkCalendarRequest.TIME)
            String to) {}

    /** @param freeFrom absent: the whole day is free */
    @Schema(name = "FreeDay")
    record FreeDay(
            @NotNull LocalDate day,

            @NotBlank @Size(max = 200) @Pattern(regexp = "^[^\\x00-\\x1F\\x7F]*$")
            String name,

            @Pattern(regexp = WorkCalendarRequest.TIME) @Nullable
            String freeFrom) {}

    static final String TIME = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    ChangeSla.NewCalendar toCommand() {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        hours.forEach(one -> week.computeIfAbsent(one.day(), day -> new ArrayList<>())
                .add(new Hours(LocalTime.parse(one.from()), LocalTime.parse(one.to()))));
        return new ChangeSla.NewCalendar(code, name, zone(), week, days());
    }

    private Map<LocalDate, ChangeSla.Holiday> days() {
        var days = new HashMap<LocalDate, ChangeSla.Holiday>();
        if (holidays != null) {
            holidays.forEach(one -> days.put(
                    inRange(one.day()),
                    new ChangeSla.Holiday(
                            one.name(),
                            one.freeFrom() == null ? LocalTime.MIDNIGHT : LocalTime.parse(one.freeFrom()))));
        }
        return days;
    }

    private static LocalDate inRange(LocalDate day) {
        if (day.getYear() < 1990 || day.getYear() > 2100) {
            throw InvalidInput.of("holidays", "calendar.day-range", "Holidays lie between 1990 and 2100.");
        }
        return day;
    }

    private ZoneId zone() {
        if (!ZoneId.getAvailableZoneIds().contains(timeZone)) {
            throw InvalidInput.of("timeZone", "calendar.unknown-zone", "There is no such time zone.");
        }
        return ZoneId.of(timeZone);
    }
}
