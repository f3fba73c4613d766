package crm.sales.product.domain;

/** What is sold. */
public enum ProductKind {
    GOOD,
    SERVICE,
    SUBSCRIPTION
}
