package crm.testing.architecture;

import java.util.List;
import java.util.Set;

/** Every package that a rule names; a test asks that each exists, for a misspelt one would let everything pass. */
public final class Packages {

    public static final String DOMAIN = "domain";
    public static final String APPLICATION = "application";
    public static final String PERSISTENCE = "persistence";
    public static final String MESSAGING = "messaging";
    public static final String API = "api";

    /** Calls of other systems; a service without any has no such layer, and none has to say so. */
    public static final String REMOTE = "remote";

    public static final List<String> LAYERS = List.of(DOMAIN, APPLICATION, PERSISTENCE, MESSAGING, API);
    public static final List<String> ADAPTERS = List.of(PERSISTENCE, MESSAGING, API, REMOTE);

    public static final String ROOT = "crm";
    public static final String PLATFORM_DOMAIN = "crm.platform.domain";

    /** All that a use case knows of the database: that work is done whole, and what an aggregate is read and stored by. */
    static final Set<String> DATA_FOR_USE_CASES =
            Set.of("crm.platform.data.UnitOfWork", "crm.platform.data.Repository", "crm.platform.data.OwnedRepository");

    public static final String NULL_MARKS = "org.jspecify.annotations";
    public static final String CONTRACTS = "crm.contracts";

    /** What a use case need not know: how it is called, where its data is, and what runs it. */
    static final String[] TECHNOLOGY = {
        "jakarta.ws.rs..",
        "jakarta.persistence..",
        "io.vertx..",
        "io.smallrye.mutiny.vertx..",
        "java.sql..",
        "javax.sql..",
        "org.hibernate..",
        "org.apache.kafka..",
        "crm.platform.data..",
        "crm.platform.query.."
    };

    private Packages() {}

    /** A layer in any feature: {@code ..domain..}. */
    public static String any(String layer) {
        return ".." + layer + "..";
    }
}
