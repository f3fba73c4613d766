package crm.contracts.sales;

/** Why a customer is offered something; closed. */
public enum OfferKind {
    UPSELL,
    CROSS_SELL,
    ADD_ON,
    REPEAT,
    WIN_BACK
}
