package crm.analytics.fact.application;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closed opportunities; their customers are locked by the caller ({@link Persons}). */
public interface OpportunityFacts {

    /**
     * The last thing that a batch says of an opportunity.
     *
     * @param closedAt null: it is open again
     * @param amount null for a lost one that had none
     */
    record Outcome(
            UUID customerId,
            UUID opportunityId,
            boolean won,
            @Nullable Instant closedAt,
            @Nullable BigDecimal amount,
            @Nullable String currency) {}

    /** @param outcomes one per opportunity */
    Uni<Void> store(List<Outcome> outcomes);
}
