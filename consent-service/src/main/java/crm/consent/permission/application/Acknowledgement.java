package crm.consent.permission.application;

/** Whether a restriction has reached everybody who was permitted to send before it. */
public enum Acknowledgement {
    /** A permit of a lower epoch may still be in use. */
    PENDING,
    /** Nothing is handed over any more on an older permit. */
    ACKNOWLEDGED
}
