package crm.marketing.dispatch.domain;

/** Where one message to one person stands. */
public enum DispatchState {
    PLANNED,
    PERMITTED,
    SENDING,
    SENT,
    SUPPRESSED,
    FAILED
}
