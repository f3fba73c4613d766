package crm.platform.query;

import crm.platform.domain.InvalidInput;
import crm.platform.list.Page;
import crm.platform.security.CurrentUser;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;

/**
 * Answers lists page by page: {@code limit}, {@code cursor}, {@code sort=-createdAt}, {@code filter[field]=x},
 * {@code filter[field][gte]=x}, {@code q}, {@code updatedSince}, {@code count=exact}. Anything else is refused.
 */
@ApplicationScoped
public class Lists {

    private final Pool pool;
    private final CurrentUser user;

    Lists(Pool pool, CurrentUser user) {
        this.pool = pool;
        this.user = user;
    }

    public <T> Uni<Page<T>> page(ListQuery<T> query, UriInfo uri) {
        var parameters = uri.getQueryParameters();
        var sql = new ListSql(query, parameters, user.get().visibility());
        var page = pool.preparedQuery(sql.page()).execute(sql.arguments()).map(rows -> page(query, sql, rows));
        if (!counted(parameters.getFirst("count"))) {
            return page;
        }
        return page.chain(found -> pool.preparedQuery(sql.count())
                .execute(sql.countArguments())
                .map(rows -> new Page<>(
                        found.items(),
                        found.nextCursor(),
                        rows.iterator().next().getLong(0))));
    }

    private static boolean counted(String count) {
        if (count == null || count.equals("none")) {
            return false;
        }
        if (count.equals("exact")) {
            return true;
        }
        throw InvalidInput.of("count", "list.unknown-count", "count is none or exact.");
    }

    private static <T> Page<T> page(ListQuery<T> query, ListSql sql, RowSet<Row> rows) {
        var items = new ArrayList<T>();
        Row last = null;
        for (var row : rows) {
            if (items.size() == sql.limit()) {
                return new Page<>(items, cursor(sql, last).encode(), null);
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
