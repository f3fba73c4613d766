package crm.platform.data;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

/** Statements of the reactive PostgreSQL client inside the running transaction; parameters are {@code $1, $2, …}. */
@FunctionalInterface
public interface Sql {

    Uni<RowSet<Row>> execute(String sql, Tuple arguments);

    default Uni<RowSet<Row>> execute(String sql, @Nullable Object... arguments) {
        return execute(sql, Tuple.from(arguments));
    }
}
