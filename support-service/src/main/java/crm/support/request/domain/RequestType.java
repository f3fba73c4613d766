package crm.support.request.domain;

/** What a customer wants (SUP-02). */
public enum RequestType {
    REQUEST,
    SUGGESTION,
    COMPLAINT
}
