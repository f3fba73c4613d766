package crm.contracts.consent;

/** What holds now; whoever does not know denies; closed. */
public enum PermissionDecision {
    PERMIT,
    DENY
}
