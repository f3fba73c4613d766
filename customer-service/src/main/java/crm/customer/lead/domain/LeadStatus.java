package crm.customer.lead.domain;

/** NEW → ASSIGNED → WORKING → QUALIFIED; from each of them a lead may be CONVERTED, or end DISQUALIFIED, from where recycling leads to NEW. */
public enum LeadStatus {
    NEW,
    ASSIGNED,
    WORKING,
    QUALIFIED,
    CONVERTED,
    DISQUALIFIED
}
