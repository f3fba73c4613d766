package crm.consent.permit.domain;

/** What the law calls a message: promotion needs consent, service and transaction messages an approved template. */
public enum MessageClass {
    COMMERCIAL,
    SERVICE,
    TRANSACTIONAL
}
