package crm.customer.profile.persistence;

import static crm.platform.data.table.SqlType.TEXT;

import crm.customer.profile.application.KeyedRepository.Known;
import crm.customer.profile.domain.ExternalId;
import crm.platform.data.Sql;
import crm.platform.data.table.Column;
import crm.platform.data.table.Rows;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import crm.platform.security.Visibility;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Finds and locks many rows of one table, which has the alias {@code c}, by what other systems call them. */
public final class KeyedRows<A> {

    /** In the order of their ids, so that two imports of the same rows wait for each other instead of dying. */
    private static final String LOCK = """
            select c.id from %1$s
            where c.id in (select x.%3$s from %2$s x join {rows} k on x.system = k.system and x.id = k.id)
            order by c.id for update
            """;

    private static final String FIND = """
            select x.system as key_system, x.id as key_id, (c.id is not null and %5$s) as reachable, %4$s
            from {rows} k
            join %2$s x on x.system = k.system and x.id = k.id
            left join %1$s on c.id = x.%3$s
            """;

    private static final Rows<ExternalId> KEYS =
            new Rows<ExternalId>().column("system", TEXT, ExternalId::system).column("id", TEXT, ExternalId::id);

    /**
     * The table of what other systems call the rows.
     *
     * @param table with the keys {@code system} and {@code id}
     * @param reference column that holds the id of the row
     */
    public record Names(Table<?> table, Column<?, UUID> reference) {}

    private final Statement<ExternalId> lock;
    private final UnaryOperator<String> find;
    private final Function<Row, A> reader;
    /** One for each scope of visibility. */
    private final Map<String, Statement<ExternalId>> finds = new ConcurrentHashMap<>();

    /** @param select columns of {@code table}, a constant like all of these, never input */
    public KeyedRows(Table<?> table, Names names, String select, Function<Row, A> reader) {
        var keys = names.table().name();
        var reference = names.reference().name();
        this.lock = KEYS.statement(LOCK.formatted(table.from(), keys, reference));
        this.find = visible -> FIND.formatted(table.from(), keys, reference, select, visible);
        this.reader = reader;
    }

    public Uni<Map<ExternalId, Known<A>>> find(Sql sql, List<ExternalId> wanted, Visibility visibility) {
        var visible = visibility.on("c", 1);
        var statement = finds.computeIfAbsent(visible.sql(), condition -> KEYS.statement(find.apply(condition)));
        return lock.on(sql, wanted)
                .chain(() -> statement.on(sql, wanted, visible.arguments().toArray()))
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
