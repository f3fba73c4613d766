package crm.consent.address.domain;

public enum AddressKind {
    PHONE,
    EMAIL
}
