package crm.consent.registry.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Answers of the registry that may be relied on for a while. */
public interface Approvals {

    /** Those that were found approved since then, and not refused after it. */
    Uni<Set<UUID>> since(Instant moment, Collection<UUID> permissionIds);

    /** @param askedAt a refusal that came later stands */
    Uni<Void> keep(Collection<UUID> approved, Collection<UUID> others, Instant askedAt);
}
