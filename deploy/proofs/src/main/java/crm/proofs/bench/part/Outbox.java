package crm.proofs.bench.part;

import crm.proofs.system.Query;
import java.sql.Connection;

/** A service's outbox. */
final class Outbox {

    private Outbox() {}

    static boolean isEmpty(Connection database) {
        return (boolean) Query.value(database, "select not exists (select from outbox where sent_at is null)");
    }
}
