package crm.platform.query;

import crm.platform.list.ListParameters;
import io.vertx.mutiny.sqlclient.Row;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list as a service describes it; {@link Lists} adds visibility, filters, search, sorting and the keyset.
 *
 * @param select the columns, without the word select
 * @param from tables and joins, without the word from
 * @param fields enum that implements {@link SqlField}
 * @param idColumn unique column that breaks ties and is the default order, such as {@code o.id}
 * @param ownerAlias alias of the table with the owner_* columns; null when everybody with the permission sees every row
 * @param searchCondition condition for {@code q}, with {@code $q} where the text goes; null when the list cannot be searched. It may look
 *     at the rows that come first: {@code $near} is a query of them, {@code $page} the number of rows of the page; for a count no row
 *     is near
 * @param updatedColumn column that {@code updatedSince} compares; null when the list has none
 */
public record ListQuery<T>(
        String select,
        String from,
        Class<? extends Enum<?>> fields,
        String idColumn,
        @Nullable String ownerAlias,
        @Nullable String searchCondition,
        @Nullable String updatedColumn,
        Function<Row, T> mapper) {

    public ListQuery {
        var documented = fields.getAnnotation(ListParameters.class);
        if (documented != null
                && (documented.q() != (searchCondition != null)
                        || documented.updatedSince() != (updatedColumn != null))) {
            throw new IllegalArgumentException(fields.getName() + " documents other parameters than its list takes");
        }
    }

    public ListQuery(
            String select,
            String from,
            Class<? extends Enum<?>> fields,
            String idColumn,
            @Nullable String ownerAlias,
            @Nullable String searchCondition,
            Function<Row, T> mapper) {
        this(select, from, fields, idColumn, ownerAlias, searchCondition, null, mapper);
    }

    SqlField[] listFields() {
        var constants = fields.getEnumConstants();
        var result = new SqlField[constants.length];
        for (int i = 0; i < constants.length; i++) {
            result[i] = (SqlField) constants[i];
        }
        return result;
    }
}
