package crm.proofs.scene;

import crm.proofs.system.Query;
import crm.proofs.system.TestSystem;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a service's tables hold, as count and sum of the row versions of each: any insert, update or delete changes one of the two.
 *
 * @param tables by name
 */
public record TableState(Map<String, String> tables) {

    /**
     * They change by themselves: events arrive, the relay keeps book of what it has sent, permissions and the registry are heard,
     * refused attempts are written down behind their answers.
     */
    private static final Set<String> RESTLESS = Set.of(
            "audit",
            "audit_head",
            "audit_seal",
            "inbox",
            "outbox_progress",
            "consumer_position",
            "applied_topic",
            "parked_event",
            "permission_freshness",
            "registry_cursor",
            "registry_halt",
            "registry_lease");

    /** Their rows are marked when they are sent, but only a command adds one. */
    private static final Set<String> COUNTED = Set.of("outbox", "registry_outbox");

    private static final int MOST_SECONDS_UNTIL_REST = 300;

    private static final String TABLES = """
        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition order by 1\
        """;

    public static TableState of(TestSystem system, String service) {
        try (var database = system.database(service)) {
            var question = Query.rows(database, TABLES).stream()
                    .map(row -> String.valueOf(row.get(0)))
                    .filter(table -> !RESTLESS.contains(table))
                    .map(TableState::question)
                    .collect(Collectors.joining(" union all "));
            var state = new LinkedHashMap<String, String>();
            Query.rows(database, question)
                    .forEach(row -> state.put(String.valueOf(row.get(0)), String.valueOf(row.get(1))));
            return new TableState(state);
        } catch (SQLException e) {
            throw new IllegalStateException("the database of " + service + " was not closed", e);
        }
    }

    /** Names of the tables that hold something else. */
    public Set<String> changedTo(TableState later) {
        var changed = new TreeSet<String>();
        later.tables.forEach((table, state) -> {
            if (!state.equals(tables.get(table))) {
                changed.add(table);
            }
        });
        return changed;
    }

    /** Waits until what has been asked for has come to rest: nothing to send, and no table changes. */
    public static void awaitRest(TestSystem system, List<String> services) throws InterruptedException {
        var before = all(system, services);
        for (int tries = 0; tries < MOST_SECONDS_UNTIL_REST; tries++) {
            Thread.sleep(1_000);
            var now = all(system, services);
            if (now.equals(before) && unsent(system, services) == 0) {
                return;
            }
            before = now;
        }
        throw new IllegalStateException("the tables do not come to rest");
    }

    private static List<TableState> all(TestSystem system, List<String> services) {
        return services.stream().map(service -> of(system, service)).toList();
    }

    private static long unsent(TestSystem system, List<String> services) {
        return services.stream()
                .mapToLong(service -> {
                    try (var database = system.database(service)) {
                        return (Long) Query.value(database, "select count(*) from outbox where sent_at is null");
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .sum();
    }

    private static String question(String table) {
        var versions = COUNTED.contains(table) ? "''" : "coalesce(sum(xmin::text::bigint), 0)::text";
        return "select '" + table + "', count(*)::text || ':' || " + versions + " from \"" + table + "\"";
    }
}
