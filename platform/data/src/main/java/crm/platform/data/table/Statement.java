package crm.platform.data.table;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** SQL over any number of rows. Keep it as a constant: a text put together anew would also be hashed and compared anew. */
public final class Statement<S> {

    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    private final Rows<S> rows;
    private final String template;
    private final int own;
    private final String sql;

    Statement(Rows<S> rows, String template) {
        this.rows = rows;
        this.template = template;
        this.own = PARAMETER
                .matcher(template)
                .results()
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .max()
                .orElse(0);
        this.sql = from(own + 1);
    }

    public Uni<RowSet<Row>> on(Sql connection, List<S> values, @Nullable Object... first) {
        return connection.execute(sql, arguments(values, first));
    }

    /** In the running transaction; no row is no statement. */
    public Uni<Void> write(ReactiveUnitOfWork unitOfWork, Collection<S> values, @Nullable Object... first) {
        return values.isEmpty()
                ? Uni.createFrom().voidItem()
                : unitOfWork.sql(sql -> on(sql, List.copyOf(values), first).replaceWithVoid());
    }

    public String sql() {
        return sql;
    }

    /**
     * As a part of a larger statement, for one that has no parameters of its own.
     *
     * @param first the number of the first parameter
     */
    public String sql(int first) {
        if (own > 0) {
            throw new IllegalStateException(
                    "a statement with parameters of its own is no part of another: " + template);
        }
        return from(first);
    }

    /** How many parameters the rows take. */
    public int parameters() {
        return rows.parameters();
    }

    public Tuple arguments(List<S> values, @Nullable Object... first) {
        if (first.length != own) {
            throw new IllegalArgumentException(own + " parameters come before the rows, not " + first.length);
        }
        var arguments = Tuple.tuple();
        for (var one : first) {
            arguments.addValue(one);
        }
        return addTo(arguments, values);
    }

    /** Behind the arguments of what comes before it in a larger statement. */
    public Tuple addTo(Tuple arguments, List<S> values) {
        rows.addTo(arguments, values);
        return arguments;
    }

    private String from(int first) {
        return template.replace("{rows}", rows.from(first)).replace("{numbered}", rows.numbered(first));
    }
}
