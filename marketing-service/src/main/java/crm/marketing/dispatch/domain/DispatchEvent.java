package crm.marketing.dispatch.domain;

import crm.platform.domain.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/** Everything that is told of a dispatch. */
public sealed interface DispatchEvent extends DomainEvent {

    record Permitted(UUID permitId, long epoch, Instant at) implements DispatchEvent {}

    record Suppressed(String reason, Instant at) implements DispatchEvent {}

    record Sent(UUID permitId, Instant at) implements DispatchEvent {}

    record Failed(UUID permitId, String reason, Instant at) implements DispatchEvent {}
}
