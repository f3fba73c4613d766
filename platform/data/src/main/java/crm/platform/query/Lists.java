package crm.platform.query;

import static java.util.Objects.requireNonNull;

import crm.platform.list.ListRequest;
import crm.platform.list.Page;
import crm.platform.security.CurrentUser;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Answers lists page by page: a {@link ListQuery} for a {@link ListRequest}. */
@ApplicationScoped
public class Lists {

    private final Pool pool;
    private final CurrentUser user;

    Lists(Pool pool, CurrentUser user) {
        this.pool = pool;
        this.user = user;
    }

    public <T> Uni<Page<T>> page(ListQuery<T> query, ListRequest request) {
        var sql = new ListSql(query, request, user.get());
        var sums = request.sums() == null ? null : sql.sums(request.sums());
        return pool.preparedQuery(sql.page())
                .execute(sql.arguments())
                .map(rows -> page(query, sql, rows))
                .chain(page -> request.counted()
                        ? counted(page, sql)
                        : Uni.createFrom().item(page))
                .chain(page -> sums == null ? Uni.createFrom().item(page) : summed(page, sums, sql));
    }

    private <T> Uni<Page<T>> counted(Page<T> page, ListSql sql) {
        return pool.preparedQuery(sql.count())
                .execute(sql.countArguments())
                .map(rows -> new Page<>(
                        page.items(), page.nextCursor(), rows.iterator().next().getLong(0)));
    }

    private <T> Uni<Page<T>> summed(Page<T> page, String sums, ListSql sql) {
        return pool.preparedQuery(sums).execute(sql.countArguments()).map(rows -> page.with(SqlSums.read(rows)));
    }

    private static <T> Page<T> page(ListQuery<T> query, ListSql sql, RowSet<Row> rows) {
        var items = new ArrayList<T>();
        @Nullable Row last = null;
        for (var row : rows) {
            if (items.size() == sql.limit()) {
                return new Page<>(items, cursor(sql, requireNonNull(last)).encode(), null);
            }
            items.add(query.mapper().apply(row));
            last = row;
        }
        return new Page<>(items, null, null);
    }

    private static Cursor cursor(ListSql sql, Row last) {
        return new Cursor(sql.sortText(), last.getString("sort_value"), last.getUUID("sort_id"));
    }
}
