package crm.analytics.kpi.domain;

/** Whether more is better. */
public enum GoodDirection {
    UP,
    DOWN
}
