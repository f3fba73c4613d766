package crm.platform.audit;

/** How an act ended. */
enum AuditOutcome {
    DONE,
    REFUSED
}
