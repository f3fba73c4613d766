package crm.platform.data;

import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads back at the start what the server does with a commit, and whether it ever ends a statement. What is answered as recorded must
 * still be there after a power failure; on a server that does not write it down, nothing is recorded at all.
 */
@ApplicationScoped
class DurableServer {

    private static final Logger LOG = Logger.getLogger(DurableServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /* a standby's word is more than one's own disk; only "off" confirms what is nowhere yet */
    private static final String LOSSY = """
            select name from pg_settings
            where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off' order by name
            """;
    private static final String ENDLESS = """
            select name from pg_settings
            where name in ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') and setting = '0' order by name
            """;

    private final Pool pool;
    private final boolean required;

    DurableServer(Pool pool, @ConfigProperty(name = "crm.db.durable", defaultValue = "true") boolean required) {
        this.pool = pool;
        this.required = required;
    }

    /** Before anything consumes, relays or answers. */
    void check(@Observes @Priority(1) StartupEvent started) {
        refuse(named(LOSSY), required);
        var endless = named(ENDLESS);
        if (!endless.isEmpty()) {
            LOG.warnf(
                    "the database role has no %s: a statement that hangs holds its connection for ever;"
                            + " docs/operations/database.md tells how to set it",
                    String.join(", ", endless));
        }
    }

    /** @param off settings of the server that are off */
    static void refuse(List<String> off, boolean required) {
        if (off.isEmpty()) {
            return;
        }
        var what = "PostgreSQL runs with " + String.join(" and ", off)
                + " off: it confirms what a power failure takes away";
        if (required) {
            throw new IllegalStateException(
                    what + ". Turn it on, or set crm.db.durable=false where nothing is worth keeping.");
        }
        LOG.warn(what);
    }

    private List<String> named(String question) {
        return names(pool.query(question).execute().await().atMost(PATIENCE));
    }

    private static List<String> names(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }
}
