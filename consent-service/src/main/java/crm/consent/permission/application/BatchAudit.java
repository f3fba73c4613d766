package crm.consent.permission.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;

/**
 * Remembers that somebody asked about many at once: how many, and the hash of their ids. So a list of people that turns up somewhere can be
 * held against the trail, and the trail holds no list of people.
 */
public interface BatchAudit {

    /** @param ids in any order; the hash is that of the sorted ids, one a line, each once */
    Uni<Void> record(String action, Collection<UUID> ids);
}
