package crm.consent.permission.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What holds now, per permission. */
public interface PermissionStates {

    /** Stores the fold of each permission, raises its fence, ends the permits of a lower epoch and tells the other services. */
    Uni<Void> keep(List<Outcome> recorded);

    Uni<Map<UUID, StoredPermission>> byId(Collection<UUID> permissionIds);

    Uni<List<StoredPermission>> ofPerson(UUID personId);

    Uni<List<StoredPermission>> ofContactPoint(UUID contactPointId);
}
