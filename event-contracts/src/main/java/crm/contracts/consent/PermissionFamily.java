package crm.contracts.consent;

/** What a permission is about: commercial messages to an address, or processing of a person's data; closed. */
public enum PermissionFamily {
    COMM,
    PROC
}
