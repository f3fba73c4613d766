package crm.marketing.customer.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** What consent-service decided about persons, for counting and building audiences, and for who counts in figures; never for sending. */
public interface PermissionDecisions {

    /** @param version of the permission: a later decision has a higher one */
    record Decision(UUID personId, String purpose, boolean permitted, long version) {}

    Uni<Void> decide(List<Decision> decisions);
}
