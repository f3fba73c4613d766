package crm.support.sla.domain;

/** RUNNING ⇄ PAUSED → FULFILLED; STOPPED when nothing is promised any more. */
public enum ClockState {
    RUNNING,
    PAUSED,
    FULFILLED,
    STOPPED
}
