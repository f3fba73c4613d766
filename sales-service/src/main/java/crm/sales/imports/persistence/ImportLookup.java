package crm.sales.imports.persistence;

import crm.platform.data.Sql;
import crm.platform.security.Owner;
import crm.platform.security.Visibility;
import crm.sales.persistence.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One question about all rows of a chunk.
 *
 * @param select takes the places of the rows as {@code $1} and their keys as {@code $2} to {@code $5}, answers in the order of the
 *     places, and leaves {@code %s} for the visibility of {@code known_customer c}
 * @param key of the imported record
 * @param other what else names something in the database: SKU, order
 */
public record ImportLookup<W, F>(
        String select, Function<W, ImportedKey> key, Function<W, String> other, Function<Row, F> reader) {

    private static final int FIRST_OF_VISIBILITY = 6;

    public Uni<List<F>> ask(Sql sql, List<W> rows, Visibility visibility) {
        var visible = visibility.on("c", FIRST_OF_VISIBILITY);
        var keys = rows.stream().map(key).toList();
        var arguments = Tuple.tuple()
                .addArrayOfInteger(IntStream.range(0, rows.size()).boxed().toArray(Integer[]::new))
                .addArrayOfString(Columns.array(keys, ImportedKey::system, String[]::new))
                .addArrayOfString(Columns.array(keys, ImportedKey::externalId, String[]::new))
                .addArrayOfString(Columns.array(keys, ImportedKey::customerKey, String[]::new))
                .addArrayOfString(Columns.array(rows, other, String[]::new));
        visible.arguments().forEach(arguments::addValue);
        return sql.execute(select.formatted(visible.sql()), arguments).map(this::answers);
    }

    /** The customer's: what is imported belongs to whom the customer belongs to. */
    public static Owner owner(Row row) {
        return new Owner(row.getUUID("owner_user_id"), row.getString("owner_team"), row.getString("owner_department"));
    }

    private List<F> answers(Iterable<Row> found) {
        var answers = new ArrayList<F>();
        found.forEach(row -> answers.add(reader.apply(row)));
        return answers;
    }
}
