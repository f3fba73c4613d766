package crm.platform.domain;

/**
 * A field names a record that was made a moment ago, of which this service has not heard in the time that it waits (HTTP 422 with {@code
 * Retry-After}). Whoever may not see the record is answered the same.
 */
public final class NotKnownYet extends InvalidInput {

    private static final long serialVersionUID = 1L;
    private static final String CODE = "reference.not-known-yet";
    private static final String MESSAGE =
            "A record with this id, which is new, is not known here yet, or you may not see it; try again shortly.";

    public NotKnownYet(NotHeardOf refusal) {
        super(
                CODE,
                MESSAGE,
                refusal.violations().stream()
                        .map(each -> new Violation(each.field(), CODE, MESSAGE))
                        .toList());
        initCause(refusal);
    }
}
