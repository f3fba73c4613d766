package crm.customer.profile.persistence;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.NotFound;
import crm.platform.security.CurrentUser;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads one row with the caller's visibility in the query: what may not be seen is not there. */
@ApplicationScoped
public class VisibleRows {

    private final Pool pool;
    private final ReactiveUnitOfWork unitOfWork;
    private final CurrentUser user;

    VisibleRows(Pool pool, ReactiveUnitOfWork unitOfWork, CurrentUser user) {
        this.pool = pool;
        this.unitOfWork = unitOfWork;
        this.user = user;
    }

    /**
     * To look at, outside a transaction.
     *
     * @param columns of the table with the alias {@code c}; like the table a constant of the calling query, never input
     */
    public Uni<Row> find(String columns, String table, String what, UUID id) {
        var question = question(columns, table, id);
        return pool.preparedQuery(question.sql()).execute(question.arguments()).map(rows -> only(rows, what, id));
    }

    /** Inside the running transaction, on its connection: a second one from the pool could wait for this one for ever. */
    public Uni<Void> require(String table, String what, UUID id) {
        var question = question("c.id", table, id);
        return unitOfWork
                .sql(sql -> sql.execute(question.sql(), question.arguments()))
                .invoke(rows -> only(rows, what, id))
                .replaceWithVoid();
    }

    private record Question(String sql, Tuple arguments) {}

    private Question question(String columns, String table, UUID id) {
        var visible = user.get().visibility().on("c", 2);
        var arguments = new ArrayList<Object>(List.of(id));
        arguments.addAll(visible.arguments());
        return new Question(
                "select " + columns + " from " + table + " c where c.id = $1 and " + visible.sql(),
                Tuple.from(arguments));
    }

    private static Row only(RowSet<Row> rows, String what, UUID id) {
        if (rows.size() == 0) {
            throw new NotFound(what, id);
        }
        return rows.iterator().next();
    }
}
