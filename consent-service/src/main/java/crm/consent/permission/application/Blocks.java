package crm.consent.permission.application;

import crm.consent.permission.domain.Reason;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What denies above any permission: suppressions, addresses that are no longer valid. */
public interface Blocks {

    /** @param subjectIds people and contact points */
    Uni<Map<UUID, List<Reason>>> of(Collection<UUID> subjectIds);

    /** Over the connection of the running transaction. */
    Uni<Map<UUID, List<Reason>>> ofInTransaction(Collection<UUID> subjectIds);
}
