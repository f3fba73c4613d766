package crm.contracts.sales;

/** What is sold; closed. */
public enum ProductKind {
    GOOD,
    SERVICE,
    SUBSCRIPTION
}
