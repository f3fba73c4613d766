package crm.customer.profile.domain;

/** Where a customer's record stands; every new one is ACTIVE. */
public enum RecordStatus {
    ACTIVE,
    ARCHIVED,
    MERGED,
    ERASED
}
