package crm.marketing.segment.domain;

/** How the members of a segment are determined. */
public enum SegmentKind {
    /** A list of customers. */
    STATIC,
    /** A filter over facts; who matches when a campaign starts is a member. */
    RULE
}
