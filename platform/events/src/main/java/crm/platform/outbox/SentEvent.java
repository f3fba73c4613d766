package crm.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/** A row of the archive: what the broker has acknowledged. */
record SentEvent(UUID eventId, String topic, UUID aggregateId, long aggregateVersion, Instant sentAt, long position) {}
