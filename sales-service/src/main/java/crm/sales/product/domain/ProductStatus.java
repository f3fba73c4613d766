package crm.sales.product.domain;

/** DRAFT → ACTIVE → DISCONTINUED; only an active product can be ordered. */
public enum ProductStatus {
    DRAFT,
    ACTIVE,
    DISCONTINUED
}
