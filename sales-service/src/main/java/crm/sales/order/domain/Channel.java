package crm.sales.order.domain;

/** Where an order was placed; OTHER when a past order does not tell. */
public enum Channel {
    STORE,
    WEB,
    CALL,
    FIELD,
    PARTNER,
    OTHER
}
