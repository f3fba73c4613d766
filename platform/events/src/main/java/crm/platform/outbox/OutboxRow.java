package crm.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/** A row of the outbox as the relay reads it; the payload stays the text that was written. */
record OutboxRow(
        long position,
        UUID eventId,
        String topic,
        UUID aggregateId,
        long aggregateVersion,
        String type,
        String payload,
        String headers,
        Instant occurredAt,
        Instant recordedAt) {}
