package crm.consent.registry.domain;

/** Where an entry stands on its way to the registry. */
public enum ItemState {
    QUEUED,
    /** Being sent, or sent by a process that died before it could say so. */
    IN_FLIGHT,
    /** In a batch whose result is not there yet. */
    ACCEPTED,
    RETRY,
    CONFIRMED,
    /** The registry held the same already. */
    CONFIRMED_EQUIVALENT,
    /** The registry keeps no refusal of an address that never approved, or holds something newer. */
    NOT_REGISTRABLE,
    /** The registry takes it no more: an approval is void. */
    DEADLINE_MISSED,
    /** Refused in a way that no second try makes right; somebody has to look. */
    DEAD
}
