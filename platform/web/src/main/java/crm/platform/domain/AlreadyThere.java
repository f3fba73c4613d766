package crm.platform.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** There may be one of these, and there is one: another record has what this one asks for (HTTP 409). */
public final class AlreadyThere extends RuleViolation {

    private static final long serialVersionUID = 1L;
    private final @Nullable UUID existing;

    /** @param existing the other record's id, where the caller may see it; else null, for that it is there is all that is told */
    public AlreadyThere(String code, String message, @Nullable UUID existing) {
        super(code, message);
        this.existing = existing;
    }

    public @Nullable UUID existing() {
        return existing;
    }
}
