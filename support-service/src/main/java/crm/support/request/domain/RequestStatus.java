package crm.support.request.domain;

/** NEW → ASSIGNED → IN_PROGRESS ⇄ WAITING_CUSTOMER → RESOLVED → CLOSED; every open one → REJECTED; RESOLVED, CLOSED → IN_PROGRESS. */
public enum RequestStatus {
    NEW,
    ASSIGNED,
    IN_PROGRESS,
    WAITING_CUSTOMER,
    RESOLVED,
    CLOSED,
    REJECTED;

    public boolean isOpen() {
        return compareTo(RESOLVED) < 0;
    }

    boolean isSolved() {
        return this == RESOLVED || this == CLOSED;
    }
}
