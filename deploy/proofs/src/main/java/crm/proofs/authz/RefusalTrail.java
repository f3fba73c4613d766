package crm.proofs.authz;

import crm.proofs.system.Api;
import crm.proofs.system.Query;
import crm.proofs.system.TestSystem;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Whether each attempt for which a permission was missing stands in the audit trail of the service that refused it. */
final class RefusalTrail {

    private static final int FORBIDDEN = 403;
    private static final int MOST_SECONDS = 120;
    private static final String WRITTEN = "select count(*) from audit where status = " + FORBIDDEN;

    private final TestSystem system;
    private final String service;
    private final long before;
    private final AtomicLong refused = new AtomicLong();

    private RefusalTrail(TestSystem system, String service) {
        this.system = system;
        this.service = service;
        this.before = written();
    }

    static RefusalTrail of(TestSystem system, String service) {
        return new RefusalTrail(system, service);
    }

    void count(Api.Answer answer) {
        if (answer.status() == FORBIDDEN) {
            refused.incrementAndGet();
        }
    }

    /** In words; waits, because they are written behind their answers. */
    Optional<String> missing() throws InterruptedException {
        for (int second = 0; second < MOST_SECONDS && written() - before < refused.get(); second++) {
            Thread.sleep(1_000);
        }
        var there = written() - before;
        return there == refused.get()
                ? Optional.empty()
                : Optional.of(service + ": of " + refused + " refused attempts " + there + " are in the audit trail");
    }

    private long written() {
        try (var database = system.database(service)) {
            return (Long) Query.value(database, WRITTEN);
        } catch (SQLException e) {
            throw new IllegalStateException("the database of " + service + " was not closed", e);
        }
    }
}
