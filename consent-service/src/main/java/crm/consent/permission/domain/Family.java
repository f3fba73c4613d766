package crm.consent.permission.domain;

import org.jspecify.annotations.Nullable;

/** Two kinds of permission that never change each other: commercial messages to an address (ETK), processing of a person's data (KVKK). */
public enum Family {
    COMM("TR_ETK", "COMMERCIAL_MESSAGE"),
    PROC("TR_KVKK", null);

    private final String regime;
    private final @Nullable String onlyPurpose;

    Family(String regime, @Nullable String onlyPurpose) {
        this.regime = regime;
        this.onlyPurpose = onlyPurpose;
    }

    public String regime() {
        return regime;
    }

    /** The purpose that every permission of the family has; null where the key names it. */
    public @Nullable String onlyPurpose() {
        return onlyPurpose;
    }
}
