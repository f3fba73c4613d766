package crm.sales.opportunity.domain;

/** OPEN → WON or LOST; a reopened opportunity is OPEN again. */
public enum OpportunityStatus {
    OPEN,
    WON,
    LOST
}
