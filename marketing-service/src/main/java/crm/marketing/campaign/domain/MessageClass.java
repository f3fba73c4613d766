package crm.marketing.campaign.domain;

/** Campaigns advertise; the other classes of consent-service have their own senders. */
public enum MessageClass {
    COMMERCIAL
}
