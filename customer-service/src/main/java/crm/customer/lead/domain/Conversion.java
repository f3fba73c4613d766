package crm.customer.lead.domain;

import java.time.Instant;
import java.util.UUID;

/** What a lead became. */
public record Conversion(UUID customerId, CustomerKind kind, Instant at) {

    /** Which of the two customer aggregates is meant. */
    public enum CustomerKind {
        INDIVIDUAL,
        CORPORATE
    }
}
