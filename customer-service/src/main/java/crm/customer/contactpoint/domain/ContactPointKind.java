package crm.customer.contactpoint.domain;

/** By what means somebody can be reached. */
public enum ContactPointKind {
    PHONE,
    EMAIL,
    ADDRESS,
    SOCIAL
}
