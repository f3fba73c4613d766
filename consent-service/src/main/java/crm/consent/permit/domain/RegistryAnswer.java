package crm.consent.permit.domain;

/** What the registry said of an address right before the send. */
public enum RegistryAnswer {
    APPROVED,
    NOT_APPROVED,
    UNAVAILABLE
}
