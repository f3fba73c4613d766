package crm.support.sla.domain;

/** What a clock measures: the first reply, promised to complaints only, or the solution. */
public enum SlaMetric {
    FIRST_REPLY,
    RESOLUTION
}
