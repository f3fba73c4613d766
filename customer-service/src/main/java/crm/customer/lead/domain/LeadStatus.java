package crm.customer.lead.domain;

/** NEW → ASSIGNED → WORKING → QUALIFIED → CONVERTED; all but the last may end DISQUALIFIED, from where recycling leads to NEW. */
public enum LeadStatus {
    NEW,
    ASSIGNED,
    WORKING,
    QUALIFIED,
    CONVERTED,
    DISQUALIFIED
}
