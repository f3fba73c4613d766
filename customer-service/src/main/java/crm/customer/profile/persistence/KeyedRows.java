package crm.customer.profile.persistence;

import crm.customer.profile.application.ImportBatch.Known;
import crm.customer.profile.domain.ExternalId;
import crm.platform.data.Sql;
import crm.platform.security.Visibility;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds and locks many rows of one table by what other systems call them. */
public final class KeyedRows<A> {

    /** In the order of their ids, so that two imports of the same rows wait for each other instead of dying. */
    private static final String LOCK = """
            select c.id from %1$s c
            where c.id in (select x.%3$s from %2$s x
                           join unnest($1::text[], $2::text[]) as k(system, id) on x.system = k.system and x.id = k.id)
            order by c.id for update
            """;

    private static final String FIND = """
            select x.system as key_system, x.id as key_id, (c.id is not null and %5$s) as reachable, %4$s
            from unnest($1::text[], $2::text[]) as k(system, id)
            join %2$s x on x.system = k.system and x.id = k.id
            left join %1$s c on c.id = x.%3$s
            """;

    private final String table;
    private final String keys;
    private final String reference;
    private final String select;
    private final Function<Row, A> reader;

    /**
     * @param keys table with the columns system and id
     * @param reference column of {@code keys} that holds the id of the row
     * @param select columns of {@code table} with the alias {@code c}; like all of these a constant, never input
     */
    public KeyedRows(String table, String keys, String reference, String select, Function<Row, A> reader) {
        this.table = table;
        this.keys = keys;
        this.reference = reference;
        this.select = select;
        this.reader = reader;
    }

    public Uni<Map<ExternalId, Known<A>>> find(Sql sql, List<ExternalId> wanted, Visibility visibility) {
        var systems = wanted.stream().map(ExternalId::system).toArray(String[]::new);
        var ids = wanted.stream().map(ExternalId::id).toArray(String[]::new);
        var visible = visibility.on("c", 3);
        var arguments = new ArrayList<Object>(List.of(systems, ids));
        arguments.addAll(visible.arguments());
        return sql.execute(LOCK.formatted(table, keys, reference), systems, ids)
                .chain(() -> sql.execute(
                        FIND.formatted(table, keys, reference, select, visible.sql()), Tuple.from(arguments)))
                .map(this::known);
    }

    private Map<ExternalId, Known<A>> known(RowSet<Row> rows) {
        var known = new HashMap<ExternalId, Known<A>>();
        for (var row : rows) {
            var found = row.getBoolean("reachable") ? reader.apply(row) : null;
            known.put(new ExternalId(row.getString("key_system"), row.getString("key_id")), new Known<>(found));
        }
        return known;
    }
}
