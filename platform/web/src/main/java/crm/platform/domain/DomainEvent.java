package crm.platform.domain;

import java.time.Instant;

/** What happened to an aggregate; a record in the past tense, nested in a sealed family of its own. */
public interface DomainEvent {

    /** When it happened, which may be before we learned of it. */
    Instant at();
}
