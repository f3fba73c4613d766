package crm.sales.quote.domain;

/** Why a customer does not want what was quoted. */
public enum DeclineReason {
    PRICE,
    DELIVERY_TIME,
    COMPETITOR,
    PRODUCT_FIT,
    NO_NEED,
    OTHER
}
