package crm.customer.lead.application;

import crm.customer.lead.domain.Conversion.CustomerKind;
import crm.platform.security.Visibility;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Who may be the same as a lead. */
public interface MatchingCustomers {

    /** Customers of that kind with one of the lead's e-mail addresses, phone numbers or external ids: ten at most, and only such as are visible. */
    Uni<List<UUID>> of(UUID lead, CustomerKind kind, Visibility visibility);
}
