package crm.consent.permit.domain;

/** What became of a message: handed over, tried in vain, or thrown away unsent. */
public enum DispatchOutcome {
    DISPATCHED,
    FAILED,
    VOID
}
