package crm.consent.registry.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;

/** Whom not to call for a while; kept in the database, so that a restart does not call again. */
public interface Halts {

    String CREDENTIAL = "CREDENTIAL";

    static String brand(String code) {
        return "BRAND:" + code;
    }

    /** By scope, until when. */
    Uni<Map<String, Instant>> current();

    /** A longer halt stays. */
    Uni<Void> halt(String scope, Instant until, String code);
}
