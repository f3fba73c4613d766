package crm.sales.offer.domain;

/** PROPOSED → PRESENTED → ACCEPTED or DECLINED; what was not answered in time is EXPIRED. */
public enum OfferStatus {
    PROPOSED,
    PRESENTED,
    ACCEPTED,
    DECLINED,
    EXPIRED;

    /** Something may still become of it. */
    public boolean isOpen() {
        return this == PROPOSED || this == PRESENTED;
    }
}
