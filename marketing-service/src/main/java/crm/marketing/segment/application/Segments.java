package crm.marketing.segment.application;

import crm.marketing.segment.domain.Segment;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The segments that the caller may see. */
public interface Segments {

    Uni<Segment> find(UUID id);

    /** Takes the segment's lock: changes of one segment queue up. */
    Uni<Segment> require(UUID id);

    /** Stores it with its events. */
    Uni<Void> store(Segment segment);

    /** Changes the list of a STATIC segment; who is on it already, or not, stays so. */
    Uni<Void> changeMembers(UUID id, List<UUID> add, List<UUID> remove);

    Uni<Long> memberCount(UUID id);
}
