package crm.customer.contactpoint.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has been seen of a contact point (CUS-12): nothing yet, that it reaches its holder, or that it does not. One takes the place of
 * the other.
 *
 * @param verifiedAt when it was found to reach the holder
 * @param invalidSince when it was found not to
 */
public record Standing(
        @Nullable Instant verifiedAt, @Nullable Instant invalidSince) {

    public static final Standing UNTRIED = new Standing(null, null);

    /** The first time counts. */
    Standing verified(Instant at) {
        return verifiedAt == null ? new Standing(at, null) : this;
    }

    /** The first time counts. */
    Standing invalid(Instant at) {
        return invalidSince == null ? new Standing(null, at) : this;
    }
}
