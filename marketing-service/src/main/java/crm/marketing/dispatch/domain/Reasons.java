package crm.marketing.dispatch.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Why there was no message: our own codes, and those of consent-service as they come. */
public final class Reasons {

    public static final String NO_ADDRESS = "NO_ADDRESS";
    public static final String FREQ_CAP = "FREQ_CAP";
    /** Somebody else of the campaign has the same address, and the message went, or goes, there for them. */
    public static final String DUPLICATE = "DUPLICATE";

    public static final String CANCELLED = "CANCELLED";
    /** The mail server refused the address or the message. */
    public static final String REJECTED = "REJECTED";
    /** Nobody knows whether the mail server took it; it is not sent again. */
    public static final String OUTCOME_UNKNOWN = "OUTCOME_UNKNOWN";

    private static final String DENIED = "DENIED";
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,79}");

    private Reasons() {}

    /** A code that came from outside; what is none becomes DENIED. */
    public static String denial(@Nullable String code) {
        return code != null && CODE.matcher(code).matches() ? code : DENIED;
    }
}
