package crm.proofs.bench.part;

import crm.proofs.system.Query;
import java.util.List;

/** The services that read what sales-service publishes, each with its database on the one PostgreSQL server. */
final class Readers {

    static final String ANALYTICS = "analytics";
    static final String MARKETING = "marketing";

    private static final long QUIET_MILLIS = 3_000;

    private Readers() {}

    @FunctionalInterface
    interface Work<T> {
        T run() throws Exception;
    }

    /** Their work would be charged to whoever is measured on the same server; how fast one of them is, is a part of its own. */
    static <T> T paused(Workbench bench, List<String> readers, Work<T> work) throws Exception {
        readers.forEach(bench.system()::pause);
        try {
            return work.run();
        } finally {
            readers.forEach(bench.system()::resume);
        }
    }

    /** Nothing that an earlier part has set off is still on its way to them; who is paused has caught up. */
    static void awaitCaughtUp(Workbench bench) throws Exception {
        try (var sales = bench.database("sales")) {
            Waiting.until("an empty outbox", () -> Outbox.isEmpty(sales));
        }
        long before = -1;
        for (long now = events(bench); now != before; now = events(bench)) {
            before = now;
            Thread.sleep(QUIET_MILLIS);
        }
    }

    private static long events(Workbench bench) throws Exception {
        long events = 0;
        for (var reader : List.of(ANALYTICS, MARKETING)) {
            try (var database = bench.database(reader)) {
                events += (long) Query.value(database, "select count(*) from inbox");
            }
        }
        return events;
    }
}
