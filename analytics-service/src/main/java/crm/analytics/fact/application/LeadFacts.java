package crm.analytics.fact.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Leads; the lead and the customer that it becomes are locked by the caller ({@link Persons}). */
public interface LeadFacts {

    /**
     * A lead as it was when it was created: what it becomes later changes nothing of that.
     *
     * @param ofCompany whether it was of a company alone
     */
    record Created(
            UUID leadId,
            String source,
            @Nullable UUID campaignId,
            Instant createdAt,
            boolean ofCompany,
            UUID ownerUserId,
            @Nullable String ownerTeam) {}

    record Converted(UUID leadId, UUID customerId, Instant convertedAt, boolean corporate) {}

    Uni<Void> add(List<Created> leads);

    Uni<Void> convert(List<Converted> leads);
}
