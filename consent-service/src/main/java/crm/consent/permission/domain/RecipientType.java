package crm.consent.permission.domain;

/** Whom the address belongs to: a consumer, or a merchant, who needs no prior consent but may refuse (ETK art. 6/2). */
public enum RecipientType {
    BIREYSEL,
    TACIR
}
