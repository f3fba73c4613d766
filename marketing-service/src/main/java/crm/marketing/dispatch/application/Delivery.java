package crm.marketing.dispatch.application;

/** What the mail server made of a message. */
public enum Delivery {
    TAKEN,
    /** It will not take this message, ever. */
    REFUSED,
    /** It certainly did not take it, and may later. */
    AWAY,
    /** It broke off when it may have taken it already. */
    UNKNOWN
}
