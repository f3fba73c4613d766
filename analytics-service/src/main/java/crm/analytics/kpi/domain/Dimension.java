package crm.analytics.kpi.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what a KPI may be asked; the same name in every KPI, in the facts and in the API. */
public enum Dimension {
    /** As it was when the lead was created, the customer registered or the request opened; so is the team. */
    OWNER(true),
    TEAM(false),
    CHANNEL(false),
    PRODUCT(true),
    TOPIC(false),
    CAMPAIGN(true),
    /** Of a lead. */
    SOURCE(false);

    private final boolean id;

    Dimension(boolean id) {
        this.id = id;
    }

    public static Optional<Dimension> of(String code) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.code().equals(code))
                .findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its values are UUIDs. */
    public boolean isId() {
        return id;
    }
}
