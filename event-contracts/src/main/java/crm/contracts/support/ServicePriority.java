package crm.contracts.support;

/** How fast a request has to be dealt with. */
public enum ServicePriority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
