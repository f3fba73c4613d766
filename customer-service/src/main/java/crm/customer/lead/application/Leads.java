package crm.customer.lead.application;

import crm.customer.lead.domain.Lead;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** All leads; each caller meets only those that are visible to them. */
public interface Leads {

    /** Locked for a change; refuses a stale {@code If-Match}. */
    Uni<Lead> require(UUID id);

    /** Stores a new lead and publishes its events. */
    Uni<Void> insert(Lead lead);

    /** Stores a changed lead and publishes its events. */
    Uni<Void> update(Lead lead);
}
