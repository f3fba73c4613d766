package crm.sales.order.domain;

/** DRAFT → CONFIRMED; both → CANCELLED. */
public enum OrderStatus {
    DRAFT,
    CONFIRMED,
    CANCELLED
}
