package crm.consent.permission.domain;

public enum AddressKind {
    PHONE,
    EMAIL
}
