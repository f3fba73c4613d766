package crm.platform.journal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who acted, as far as an event may tell for ever. The audit trail, which is not kept in a topic, tells all of it. */
final class Actors {

    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /** {@code user:<id>} and {@code import:<job>} by opaque ids; services by their names. */
    private static final Pattern OPAQUE =
            Pattern.compile("(user|import):" + UUID + "|system(:[a-z][a-z.-]{0,79})?|anonymous");

    private Actors() {}

    /** Null where the directory calls its users by name or address: the event then does not say who did it. */
    static @Nullable String opaque(String actor) {
        return OPAQUE.matcher(actor).matches() ? actor : null;
    }
}
