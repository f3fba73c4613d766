package crm.platform.work;

/** How a {@link Worker} goes on after a turn. */
public enum Pace {
    /** At once: there is probably more. */
    AGAIN,
    /** With the next sign or the next sweep: nothing is due. */
    REST,
    /** A little later: somebody whom it needs is away. */
    RETRY
}
