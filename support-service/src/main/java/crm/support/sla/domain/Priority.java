package crm.support.sla.domain;

/** How fast a request has to be dealt with. */
public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
