package crm.support.sla.application;

import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaTarget;
import crm.support.sla.domain.SlaTerms;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A policy as it is kept. */
public record PolicyVersion(
        UUID id, int version, CalendarVersion calendar, Map<Priority, SlaTarget> targets, Instant createdAt) {

    SlaTerms terms() {
        return new SlaTerms(version, calendar.calendar(), targets);
    }
}
