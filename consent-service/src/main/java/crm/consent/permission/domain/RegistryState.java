package crm.consent.permission.domain;

/** What İYS said about the entry that stands; only CONFIRMED ever helps a permission. */
public enum RegistryState {
    NONE,
    CONFIRMED,
    REJECTED
}
