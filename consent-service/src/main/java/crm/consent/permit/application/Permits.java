package crm.consent.permit.application;

import crm.consent.permit.domain.Permit;
import crm.consent.permit.domain.PermitState;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The permits, which are the log of sends too; everything runs in the transaction of the caller. */
public interface Permits {

    /** @param dispatched whether any permit of the message was used, in time or late */
    record Previous(Permit permit, PermitState state, boolean dispatched) {}

    /** The last permit of each message that has one. */
    Uni<Map<UUID, Previous>> latestOf(Collection<UUID> messageIds);

    /** Ids of those that were stored: another transaction may have taken the same attempt of the same message. */
    Uni<Set<UUID>> issue(List<Permit> permits);

    /** Locks them for a report. */
    Uni<Map<UUID, PermitState>> lock(Collection<UUID> permitIds);

    Uni<Void> report(Collection<PermitState> changed, Instant now);
}
