package crm.contracts.identity;

/** Whether somebody works here. */
public enum UserStatus {
    /** Has not chosen a password yet. */
    INVITED,
    ACTIVE,
    /** May not sign in for now; keeps roles, teams and records. */
    SUSPENDED,
    /** Has left, for good. */
    DEACTIVATED
}
