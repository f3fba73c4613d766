package crm.analytics.fact.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Leads; the lead and the customer that it becomes are locked by the caller ({@link Persons}). */
public interface LeadFacts {

    record Created(UUID leadId, String source, Instant createdAt) {}

    record Converted(UUID leadId, UUID customerId, Instant convertedAt, boolean corporate) {}

    Uni<Void> add(List<Created> leads);

    Uni<Void> convert(List<Converted> leads);
}
