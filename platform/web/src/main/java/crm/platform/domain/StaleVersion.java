package crm.platform.domain;

/** Somebody else changed the record since the caller read it (HTTP 412). */
public class StaleVersion extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final long current;

    public StaleVersion(long current) {
        super("The record has changed since you read it; its version is now " + current + ".");
        this.current = current;
    }

    public long current() {
        return current;
    }
}
