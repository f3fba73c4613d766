package crm.proofs.chaos;

import crm.proofs.system.TestSystem;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One service whose clock is wrong for the whole run. */
final class ClockAhead {

    private static final Duration AHEAD = Duration.ofMinutes(2);
    private static final List<String> SERVICES = List.of("sales", "consent");

    private static final String LEAD = "select extract(epoch from max(recorded_at) - now()) from outbox";

    private ClockAhead() {}

    /** Whoever permits and keeps leases, or whoever is asked for the most; the same for the same seed. */
    static String whose(long seed) {
        return SERVICES.get(Math.floorMod(seed, SERVICES.size()));
    }

    static Map<String, String> of(String service) {
        var only = "CRM_ONLY_" + service.toUpperCase(Locale.ROOT) + "_";
        return Map.of(only + "CRM_CLOCK_AHEAD", AHEAD.toString(), only + "CRM_LOCAL", "true");
    }

    /**
     * What the service has written down just now, against the clock of its database.
     *
     * @throws IllegalStateException when its clock is right: the run would prove nothing of it
     */
    static String seen(TestSystem system, String service) {
        try (var database = system.database(service);
                var statement = database.createStatement();
                var row = statement.executeQuery(LEAD)) {
            row.next();
            var seconds = row.getDouble(1);
            if (seconds < AHEAD.toSeconds() / 2.0) {
                throw new IllegalStateException("the clock of " + service + " is " + seconds + " s ahead only");
            }
            return String.format(Locale.ROOT, "the clock of %s is %.0f s ahead", service, seconds);
        } catch (SQLException e) {
            throw new IllegalStateException(LEAD, e);
        }
    }
}
