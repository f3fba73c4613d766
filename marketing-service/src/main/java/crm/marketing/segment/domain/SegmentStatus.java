package crm.marketing.segment.domain;

/** An archived segment is kept for the campaigns that used it and offered to no new one. */
public enum SegmentStatus {
    ACTIVE,
    ARCHIVED
}
