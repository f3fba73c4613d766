package crm.customer.lead.domain;

/** How somebody came to our notice (CUS-23). */
public enum LeadSource {
    WEB_FORM,
    CALL,
    CAMPAIGN,
    SOCIAL,
    ADS,
    EVENT,
    REFERRAL,
    IMPORT,
    PARTNER,
    OTHER
}
