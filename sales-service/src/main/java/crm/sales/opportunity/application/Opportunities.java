package crm.sales.opportunity.application;

import crm.sales.opportunity.domain.Opportunity;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** All opportunities; each caller meets only those that are visible to them. */
public interface Opportunities {

    Uni<Opportunity> find(UUID id);

    /** Locked for a change; refuses a stale {@code If-Match}. */
    Uni<Opportunity> require(UUID id);

    /** Stores a new opportunity of the caller and publishes its events. */
    Uni<Void> insert(Opportunity opportunity);

    /** Stores a changed opportunity and publishes its events. */
    Uni<Void> update(Opportunity opportunity);
}
