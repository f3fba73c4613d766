package crm.support.request.domain;

/** How the customer got in touch (SUP-12); OTHER when a past request does not tell. */
public enum RequestChannel {
    CALL,
    EMAIL,
    CHAT,
    SMS,
    WEB,
    SOCIAL,
    STORE,
    FIELD,
    OTHER
}
