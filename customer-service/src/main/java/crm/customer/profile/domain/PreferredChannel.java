package crm.customer.profile.domain;

/** By what means a customer likes to be contacted (CUS-17); a wish, never a permission. */
public enum PreferredChannel {
    CALL,
    SMS,
    EMAIL,
    POST,
    SOCIAL
}
