package crm.customer.profile.api;

import crm.customer.profile.domain.Ownership;
import java.util.UUID;

/** Whose record it is; team and department where known. */
public record OwnerView(UUID userId, String team, String department) {

    public static OwnerView of(Ownership owner) {
        return new OwnerView(owner.userId(), owner.team(), owner.department());
    }
}
