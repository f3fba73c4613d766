package crm.support.sla.application;

import crm.support.sla.domain.Priority;
import crm.support.sla.domain.SlaTarget;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A policy as it is kept. */
public record PolicyVersion(
        UUID id,
        int version,
        UUID calendarId,
        String calendarCode,
        int calendarVersion,
        Map<Priority, SlaTarget> targets,
        Instant createdAt) {}
