package crm.consent.permission.application;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

public interface DataKeys {

    /** The key of each subject, made now where there is none. */
    Uni<Map<UUID, DataKey>> of(Set<UUID> subjectIds);
}
