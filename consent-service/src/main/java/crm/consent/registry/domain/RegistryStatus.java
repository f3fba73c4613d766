package crm.consent.registry.domain;

/** What the registry knows of an address. */
public enum RegistryStatus {
    ONAY,
    RET
}
