package crm.sales.offer.domain;

/** Why a customer is offered something (SAL-14 to SAL-16, SAL-18). */
public enum OfferKind {
    /** More, or better, of what the customer buys. */
    UPSELL,
    /** Something that goes with what the customer has. */
    CROSS_SELL,
    /** Something more while the customer is there for another reason. */
    ADD_ON,
    /** The same again. */
    REPEAT,
    /** To somebody who has stopped buying. */
    WIN_BACK
}
