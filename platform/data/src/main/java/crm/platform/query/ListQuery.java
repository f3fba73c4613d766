package crm.platform.query;

import crm.platform.data.table.Column;
import crm.platform.data.table.Table;
import crm.platform.domain.InvalidInput;
import crm.platform.list.ListDescription;
import crm.platform.security.Ownership;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list as a service describes it, in the order in which its document names the fields; {@link Lists} adds visibility, filters, search,
 * sorting and the keyset.
 *
 * <pre>{@code
 * @ListParameters(operation = "listOrders")
 * static final ListQuery<OrderSummary> QUERY = ListQuery.of(ORDERS, ID, OrderTable::summary)
 *         .ofOwner("o")
 *         .updated(UPDATED_AT)
 *         .filtered(CUSTOMER_ID, NUMBER, STATUS)
 *         .sorted(CREATED_AT);
 * }</pre>
 *
 * @param select the columns, without the word select
 * @param from tables and joins, without the word from
 * @param idColumn unique column that breaks ties and is the default order, such as {@code o.id}
 * @param ownership who sees a row
 * @param ownerAlias alias of the table that the ownership is of; null for what is nobody's
 * @param searchCondition condition for {@code q}; null when the list cannot be searched
 * @param updatedColumn column that {@code updatedSince} compares; null when the list has none
 * @param summed what rows may be summed up by; null when they may not
 */
public record ListQuery<T>(
        String select,
        String from,
        String idColumn,
        Function<Row, T> mapper,
        Ownership ownership,
        @Nullable String ownerAlias,
        @Nullable String searchCondition,
        @Nullable String updatedColumn,
        List<SqlField> fields,
        @Nullable SqlSums summed)
        implements ListDescription {

    private static final Pattern NEXT_WORD = Pattern.compile("_([a-z])");

    /** Every list can be filtered by the ids of its rows: who knows some asks which of them are to be seen. */
    public static <T> ListQuery<T> of(String select, String from, Column<?, UUID> id, Function<Row, T> mapper) {
        var byId = List.of(SqlField.filtered("id", id));
        return new ListQuery<>(select, from, id.sql(), mapper, Ownership.NOBODYS, null, null, null, byId, null);
    }

    /** Rows of one table. */
    public static <T> ListQuery<T> of(Table<?> table, Column<?, UUID> id, Function<Row, T> mapper) {
        return of(table.select(), table.from(), id, mapper);
    }

    /** Rows that the caller may see by the owner_* columns of the table with this alias. */
    public ListQuery<T> ofOwner(String alias) {
        return of(alias, Ownership.OWNERS);
    }

    /** Rows that the caller may see by the table with this alias, which is owned so. */
    public ListQuery<T> of(String alias, Ownership owned) {
        return new ListQuery<>(
                select, from, idColumn, mapper, owned, alias, searchCondition, updatedColumn, fields, summed);
    }

    /**
     * A text search.
     *
     * @param condition with {@code $q} where the text goes. It may look at the rows that come first: {@code $near} is a query of them,
     *     {@code $page} the number of rows of the page; for a count no row is near
     */
    public ListQuery<T> searched(String condition) {
        return new ListQuery<>(
                select, from, idColumn, mapper, ownership, ownerAlias, condition, updatedColumn, fields, summed);
    }

    /**
     * A text search for a part of what stands in these columns. The service takes {@code db/search} into its migrations, and its table
     * has a trigram index of the same expression: {@code folded_words(number || ' ' || coalesce(reference, ''))}.
     */
    public ListQuery<T> searchedIn(Column<?, ?>... columns) {
        return searched(searchText(columns) + " like search_pattern($q)");
    }

    private static String searchText(Column<?, ?>... columns) {
        return Arrays.stream(columns)
                .map(column -> column.type().isNullable() ? "coalesce(" + column.sql() + ", '')" : column.sql())
                .collect(Collectors.joining(" || ' ' || ", "folded_words(", ")"));
    }

    /** The column that {@code updatedSince} compares. */
    public ListQuery<T> updated(Column<?, ?> column) {
        return new ListQuery<>(
                select, from, idColumn, mapper, ownership, ownerAlias, searchCondition, column.sql(), fields, summed);
    }

    /** To be filtered by these columns; the API's names are theirs in camelCase. */
    public ListQuery<T> filtered(Column<?, ?>... columns) {
        return and(Arrays.stream(columns).map(column -> SqlField.filtered(camel(column), column)));
    }

    public ListQuery<T> filtered(String name, Column<?, ?> column) {
        return and(Stream.of(SqlField.filtered(name, column)));
    }

    /** @param condition in SQL, never null in a row */
    public ListQuery<T> filtered(String name, String condition) {
        return and(Stream.of(SqlField.condition(name, condition)));
    }

    /**
     * To be filtered by something of which a row has any number of values.
     *
     * @param condition that one of them is as asked, with %s for what is asked of the column
     */
    public ListQuery<T> filteredByAny(String name, Column<?, ?> column, String condition) {
        return and(Stream.of(SqlField.ofMany(name, column, condition)));
    }

    /** To be filtered and sorted by these columns; the API's names are theirs in camelCase. */
    public ListQuery<T> sorted(Column<?, ?>... columns) {
        return and(Arrays.stream(columns).map(column -> SqlField.sorted(camel(column), column)));
    }

    public ListQuery<T> sorted(String name, Column<?, ?> column) {
        return and(Stream.of(SqlField.sorted(name, column)));
    }

    /** All rows may be counted by these fields. */
    public ListQuery<T> counted(String... by) {
        return summed(new SqlSums(List.of(by), null, null));
    }

    /** All rows may be counted by these fields, and their amounts added up. */
    public ListQuery<T> summed(Column<?, ?> amount, Column<?, ?> currency, String... by) {
        return summed(new SqlSums(List.of(by), amount.sql(), currency.sql()));
    }

    private ListQuery<T> summed(SqlSums sums) {
        return new ListQuery<>(
                select, from, idColumn, mapper, ownership, ownerAlias, searchCondition, updatedColumn, fields, sums);
    }

    /** Puts what only the running service knows where its name stands; a constant of its configuration, never input. */
    public ListQuery<T> with(String name, String constant) {
        return new ListQuery<>(
                select,
                from.replace(name, constant),
                idColumn,
                mapper,
                ownership,
                ownerAlias,
                searchCondition == null ? null : searchCondition.replace(name, constant),
                updatedColumn,
                fields,
                summed);
    }

    @Override
    public boolean hasSearch() {
        return searchCondition != null;
    }

    @Override
    public boolean hasUpdatedSince() {
        return updatedColumn != null;
    }

    @Override
    public List<String> sums() {
        return summed == null ? List.of() : summed.by();
    }

    private ListQuery<T> and(Stream<SqlField> more) {
        var all = Stream.concat(fields.stream(), more).toList();
        return new ListQuery<>(
                select, from, idColumn, mapper, ownership, ownerAlias, searchCondition, updatedColumn, all, summed);
    }

    private static String camel(Column<?, ?> column) {
        return NEXT_WORD.matcher(column.name()).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }

    /** @param parameter that names it, for the refusal of what the list does not have */
    SqlField field(String name, String parameter) {
        return fields.stream()
                .filter(field -> field.apiName().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(parameter, "list.unknown-field", "This list has no such field."));
    }
}
