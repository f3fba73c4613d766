package crm.marketing.segment.application;

import crm.marketing.segment.domain.Segment;
import crm.platform.data.Repository;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The segments that the caller may see, with the lists of those that are STATIC. */
public interface Segments extends Repository<Segment> {

    /** Who is on the list already, or not, stays so. */
    Uni<Void> changeMembers(UUID id, List<UUID> add, List<UUID> remove);

    Uni<Long> memberCount(UUID id);
}
