package crm.consent.permission.application;

import crm.consent.permission.domain.Reason;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What denies above any permission: suppressions, addresses that are no longer valid. */
public interface Blocks {

    /** Of people and contact points; in the running transaction, if there is one. */
    Uni<Map<UUID, List<Reason>>> of(Collection<UUID> subjectIds);
}
