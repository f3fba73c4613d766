package crm.support.sla.application;

import crm.support.sla.domain.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A calendar as it is kept. */
public record CalendarVersion(
        UUID id, String name, WorkCalendar calendar, Map<LocalDate, String> holidayNames, Instant createdAt) {}
