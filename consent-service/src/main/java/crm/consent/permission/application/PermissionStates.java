package crm.consent.permission.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What holds now, per permission. */
public interface PermissionStates {

    /** Stores the fold of each permission, and raises its fence. */
    Uni<Void> keep(Collection<Outcome> latest);

    Uni<Map<UUID, StoredPermission>> byId(Collection<UUID> permissionIds);

    Uni<List<StoredPermission>> ofPerson(UUID personId);

    Uni<List<StoredPermission>> ofContactPoint(UUID contactPointId);
}
