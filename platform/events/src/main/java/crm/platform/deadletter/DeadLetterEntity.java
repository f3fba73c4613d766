package crm.platform.deadletter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A dead letter as administrators see it; written by the inbox alone. Public, because the proxy that Hibernate makes of it may live in
 * another class loader.
 */
@Entity
@Immutable
@Table(name = "dead_letter")
public class DeadLetterEntity {

    @Id
    UUID id;

    String consumer;

    @Column(name = "event_id")
    UUID eventId;

    String topic;

    String type;

    @Column(name = "aggregate_id")
    UUID aggregateId;

    @Column(name = "aggregate_version")
    long aggregateVersion;

    String error;

    int attempts;

    @Column(name = "dead_since")
    Instant deadSince;

    @Column(name = "redriven_at")
    Instant redrivenAt;
}
