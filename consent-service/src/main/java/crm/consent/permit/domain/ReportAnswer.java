package crm.consent.permit.domain;

/** How a report was taken. Only ACCEPTED means that the permit still held. */
public enum ReportAnswer {
    ACCEPTED,
    EXPIRED,
    VOID,
    ALREADY_REPORTED,
    UNKNOWN
}
