package crm.contracts.customer;

/** Which of the two customer aggregates is meant; closed. */
public enum CustomerKind {
    INDIVIDUAL,
    CORPORATE
}
