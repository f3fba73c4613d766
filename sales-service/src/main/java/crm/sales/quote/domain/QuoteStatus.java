package crm.sales.quote.domain;

/** Where a quote stands on its way from the seller to the order. */
public enum QuoteStatus {
    DRAFT,
    IN_APPROVAL,
    APPROVED,
    SENT,
    ACCEPTED,
    REJECTED,
    EXPIRED,
    SUPERSEDED,
    ORDERED
}
