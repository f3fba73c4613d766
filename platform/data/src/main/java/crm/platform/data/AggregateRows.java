package crm.platform.data;

import crm.platform.call.CallContext;
import crm.platform.domain.NotFound;
import crm.platform.domain.StaleVersion;
import crm.platform.security.CurrentUser;
import crm.platform.security.Ownership;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Finds the row of one aggregate before it is loaded: what the caller may not see is not there. For a change the row is locked, so
 * that commands on one aggregate queue up and its events get their places in the outbox in the order of its versions; visibility and
 * {@code If-Match} are checked in the same statement.
 *
 * <p>Tables, columns and conditions are constants of the calling repository, never input.
 */
@ApplicationScoped
public class AggregateRows {

    private static final String LOCKED_BY_ID = " order by id for update";

    private final ReactiveUnitOfWork unitOfWork;
    private final CurrentUser user;

    AggregateRows(ReactiveUnitOfWork unitOfWork, CurrentUser user) {
        this.unitOfWork = unitOfWork;
        this.user = user;
    }

    /** As {@link #lock(String, String, UUID, Ownership)}, of a table with an owner. */
    public Uni<Long> lock(String table, String what, UUID id) {
        return lock(table, what, id, Ownership.OWNERS);
    }

    /**
     * @param what singular name of the resource, for the error code
     * @param owned who sees the row
     * @return the stored version; fails with {@link NotFound} or {@link StaleVersion}
     */
    public Uni<Long> lock(String table, String what, UUID id, Ownership owned) {
        return one("version", table, "id", id, owned, " for update")
                .map(rows -> expected(only(rows, what, id).getLong(0)));
    }

    /** Of these, the ids of those that the caller may see, locked in one order so that two such statements never wait for each other. */
    public Uni<List<UUID>> lockAll(String table, Collection<UUID> ids, Ownership owned) {
        var visible = owned.visibleTo(user.get().visibility(), table, 2);
        var arguments = new ArrayList<Object>();
        arguments.add(ids.toArray(UUID[]::new));
        arguments.addAll(visible.arguments());
        var statement = "select id from " + table + " where id = any($1) and " + visible.sql() + LOCKED_BY_ID;
        return unitOfWork
                .sql(sql -> sql.execute(statement, Tuple.from(arguments)))
                .map(rows -> Found.list(rows, row -> row.getUUID(0)));
    }

    /** Ids of some rows that are this user's, whoever may see them, locked. */
    public Uni<List<UUID>> lockSomeOf(String table, UUID owner, int most) {
        var statement = "select id from " + table + " where owner_user_id = $1 order by id limit $2 for update";
        return unitOfWork
                .sql(sql -> sql.execute(statement, Tuple.of(owner, most)))
                .map(rows -> Found.list(rows, row -> row.getUUID(0)));
    }

    /** In the running transaction, without a lock; fails with {@link NotFound}. */
    public Uni<Void> find(String table, String what, UUID id, Ownership owned) {
        return one("1", table, "id", id, owned, "")
                .invoke(rows -> only(rows, what, id))
                .replaceWithVoid();
    }

    /**
     * The row itself, to look at, of a table with an owner: in the running transaction if there is one, else it needs none; fails with {@link NotFound}.
     *
     * @param select columns with the alias
     * @param from the table with its alias, such as {@code import_job j}
     */
    public Uni<Row> read(String select, String from, String alias, String what, UUID id) {
        return read(select, from, alias, what, id, Ownership.OWNERS);
    }

    /** As {@link #read(String, String, String, String, UUID)}, of a table that is owned otherwise. */
    public Uni<Row> read(String select, String from, String alias, String what, UUID id, Ownership owned) {
        return readAll(select, from, alias, what, id, owned).map(rows -> rows.get(0));
    }

    /** As {@link #read(String, String, String, String, UUID, Ownership)}, of a record that is joined with what belongs to it: each of its rows, at least one. */
    public Uni<List<Row>> readAll(String select, String from, String alias, String what, UUID id, Ownership owned) {
        var visible = owned.visibleTo(user.get().visibility(), alias, 2);
        var arguments = new ArrayList<Object>(List.of(id));
        arguments.addAll(visible.arguments());
        var statement = "select " + select + " from " + from + " where " + alias + ".id = $1 and " + visible.sql();
        return unitOfWork.ask(statement, Tuple.from(arguments)).map(rows -> {
            only(rows, what, id);
            return Found.list(rows, Function.identity());
        });
    }

    /** Whether the caller may see the row that this column finds, in the running transaction. */
    public Uni<Boolean> isVisible(String table, String idColumn, UUID id) {
        return one("1", table, idColumn, id, Ownership.OWNERS, "").map(rows -> rows.size() > 0);
    }

    private Uni<RowSet<Row>> one(
            String select, String table, String idColumn, UUID id, Ownership owned, String locking) {
        var visible = owned.visibleTo(user.get().visibility(), table, 2);
        var arguments = new ArrayList<Object>(List.of(id));
        arguments.addAll(visible.arguments());
        var statement =
                "select " + select + " from " + table + " where " + idColumn + " = $1 and " + visible.sql() + locking;
        return unitOfWork.sql(sql -> sql.execute(statement, Tuple.from(arguments)));
    }

    private static Row only(RowSet<Row> rows, String what, UUID id) {
        if (rows.size() == 0) {
            throw new NotFound(what, id);
        }
        return rows.iterator().next();
    }

    private static long expected(long stored) {
        var expected = CallContext.current().expectedVersion();
        if (expected != null && expected != stored) {
            throw new StaleVersion(stored);
        }
        return stored;
    }
}
