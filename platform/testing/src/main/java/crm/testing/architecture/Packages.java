package crm.testing.architecture;

import java.util.List;

/** Every package that a rule names; a test asks that each exists, for a misspelt one would let everything pass. */
public final class Packages {

    public static final String DOMAIN = "domain";
    public static final String APPLICATION = "application";
    public static final String PERSISTENCE = "persistence";
    public static final String MESSAGING = "messaging";
    public static final String API = "api";

    public static final List<String> LAYERS = List.of(DOMAIN, APPLICATION, PERSISTENCE, MESSAGING, API);
    public static final List<String> ADAPTERS = List.of(PERSISTENCE, MESSAGING, API);

    public static final String ROOT = "crm";
    public static final String PLATFORM_DOMAIN = "crm.platform.domain";
    public static final String CONTRACTS = "crm.contracts";

    private Packages() {}

    /** A layer in any feature: {@code ..domain..}. */
    public static String any(String layer) {
        return ".." + layer + "..";
    }
}
