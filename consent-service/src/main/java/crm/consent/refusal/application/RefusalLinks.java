package crm.consent.refusal.application;

import crm.consent.address.domain.Address;
import crm.consent.permission.domain.PermissionKey;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

public interface RefusalLinks {

    /**
     * Whom a message was permitted to reach.
     *
     * @param address null when it has been erased; its hash still names the permission
     */
    record RefusalLink(
            UUID permitId, PermissionKey.Comm key, @Nullable Address address, String brandName) {}

    /** Empty when there is no such commercial message. */
    Uni<Optional<RefusalLink>> find(UUID permitId);
}
