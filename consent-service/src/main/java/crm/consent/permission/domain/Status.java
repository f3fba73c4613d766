package crm.consent.permission.domain;

/** Where a permission stands after the fold of its entries. */
public enum Status {
    UNKNOWN,
    GRANTED,
    REFUSED,
    WITHDRAWN,
    OBJECTED,
    EXPIRED,
    INVALIDATED,
    ERASED
}
