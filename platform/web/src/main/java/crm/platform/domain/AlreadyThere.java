package crm.platform.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** There may be one of these, and there is one: another record has what this one asks for (HTTP 409). */
public final class AlreadyThere extends RuleViolation {

    private static final long serialVersionUID = 2L;
    private final ArrayList<UUID> existing;

    /** @param existing the other record's id, where the caller may see it; else null, for that it is there is all that is told */
    public AlreadyThere(String code, String message, @Nullable UUID existing) {
        this(code, message, existing == null ? List.of() : List.of(existing));
    }

    /** @param existing ids of the other records that the caller may see, a few of them */
    public AlreadyThere(String code, String message, List<UUID> existing) {
        super(code, message);
        this.existing = new ArrayList<>(existing);
    }

    public List<UUID> existing() {
        return List.copyOf(existing);
    }
}
