package crm.customer.profile.api;

import crm.platform.domain.Owner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose record it is; team and department where known. */
public record OwnerView(
        @Nullable UUID userId,
        @Nullable String team,
        @Nullable String department) {

    public static OwnerView of(Owner owner) {
        return new OwnerView(owner.userId(), owner.team(), owner.department());
    }
}
