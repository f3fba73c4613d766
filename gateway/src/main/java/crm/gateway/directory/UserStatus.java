package crm.gateway.directory;

/** INVITED → ACTIVE → SUSPENDED → DEACTIVATED; a suspended user may come back, a deactivated one does not. */
enum UserStatus {
    /** Has not chosen a password yet. */
    INVITED,
    ACTIVE,
    /** May not sign in for now; keeps roles, teams and records. */
    SUSPENDED,
    /** Has left: no roles, no teams, no sign-in, for good. */
    DEACTIVATED
}
