package crm.contracts.marketing;

import crm.contracts.Contract;
import crm.contracts.Topics;
import java.util.UUID;

/**
 * A segment is no longer offered to new campaigns.
 */
@Contract(
        type = "crm.marketing.segment.archived.v1",
        topic = Topics.SEGMENT,
        summary = "A segment is no longer offered to new campaigns.")
public record SegmentArchived(UUID segmentId) {}
