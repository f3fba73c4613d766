package crm.customer.corporate.domain;

/** How large a company is, as the regulation on small and medium-sized enterprises (KOBİ) divides them. */
public enum CompanySize {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE
}
