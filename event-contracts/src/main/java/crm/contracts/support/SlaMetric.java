package crm.contracts.support;

/** What a service-level clock measures. */
public enum SlaMetric {
    FIRST_REPLY,
    RESOLUTION
}
