package crm.proofs.bench.part;

import crm.proofs.system.Query;
import java.sql.Connection;

/** Nothing that an earlier part has set off is still on its way to analytics. */
final class CaughtUp {

    private static final String EVENTS = "select coalesce(sum(events), 0)::bigint from applied_topic";
    private static final long QUIET_MILLIS = 3_000;

    private CaughtUp() {}

    static void await(Workbench bench, Connection analytics) throws Exception {
        try (var sales = bench.database("sales")) {
            Waiting.until("an empty outbox", () -> Outbox.isEmpty(sales));
        }
        long before = -1;
        for (long now = events(analytics); now != before; now = events(analytics)) {
            before = now;
            Thread.sleep(QUIET_MILLIS);
        }
    }

    private static long events(Connection analytics) {
        return (long) Query.value(analytics, EVENTS);
    }
}
