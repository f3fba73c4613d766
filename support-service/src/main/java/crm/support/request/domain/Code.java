package crm.support.request.domain;

import crm.platform.domain.InvalidInput;
import org.jspecify.annotations.Nullable;

/** From a list that may grow, never free text, because it travels in events: a topic, a resolution, a reason. */
public record Code(String value) {

    private static final String PATTERN = "[A-Z][A-Z0-9_]{0,39}";

    public Code {
        if (value == null || !value.matches(PATTERN)) {
            throw new InvalidInput("code.not-a-code", "A code is like DELIVERY or SPAM.");
        }
    }

    /** Null stays null. */
    public static @Nullable Code ofNullable(@Nullable String value) {
        return value == null ? null : new Code(value);
    }

    /** Null stays null. */
    public static @Nullable String textOf(@Nullable Code code) {
        return code == null ? null : code.value();
    }
}
