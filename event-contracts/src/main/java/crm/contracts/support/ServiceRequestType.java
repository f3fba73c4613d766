package crm.contracts.support;

/** What a customer wants of the service. */
public enum ServiceRequestType {
    REQUEST,
    SUGGESTION,
    COMPLAINT
}
