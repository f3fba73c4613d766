package crm.analytics.fact.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Leads; the lead and the customer that it becomes are locked by the caller ({@link Persons}). */
public interface LeadFacts {

    /** @param ofCompany whether it was of a company alone when it was created: what it becomes later changes nothing of that */
    record Created(UUID leadId, String source, Instant createdAt, boolean ofCompany) {}

    record Converted(UUID leadId, UUID customerId, Instant convertedAt, boolean corporate) {}

    Uni<Void> add(List<Created> leads);

    Uni<Void> convert(List<Converted> leads);
}
