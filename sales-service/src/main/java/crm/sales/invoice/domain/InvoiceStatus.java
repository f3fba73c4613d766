package crm.sales.invoice.domain;

/** DRAFT → ISSUED → PARTIALLY_PAID → PAID; overdue is derived from the due date. */
public enum InvoiceStatus {
    DRAFT,
    ISSUED,
    PARTIALLY_PAID,
    PAID
}
