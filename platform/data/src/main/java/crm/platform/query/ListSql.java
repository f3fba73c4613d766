package crm.platform.query;

import static java.util.Objects.requireNonNull;

import crm.platform.domain.InvalidInput;
import crm.platform.list.FieldType;
import crm.platform.list.ListRequest;
import crm.platform.security.Caller;
import crm.platform.security.SqlCondition;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds the statement of one page. Names come from the query only, values are parameters only. */
final class ListSql {

    /** So many rows are read in the time in which the index gathers some hundreds. */
    private static final int NEAR = 5_000;

    private final ListQuery<?> query;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();
    private final Sort sort;
    private final int limit;
    private int conditionsWithoutCursor;
    private @Nullable String searched;

    /** Null field: by id. */
    private record Sort(@Nullable SqlField field, boolean descending, String text) {}

    ListSql(ListQuery<?> query, ListRequest request, Caller caller) {
        this.query = query;
        this.sort = sort(request.sort());
        this.limit = request.limit();
        if (query.ownerAlias() != null) {
            add(query.ownership().visibleTo(caller.visibility(), query.ownerAlias(), next()));
        }
        var filters = new FilterSql(query, caller, arguments);
        request.filters().forEach(filter -> conditions.add(filters.condition(filter)));
        search(request.search());
        updatedSince(request.updatedSince());
        conditionsWithoutCursor = conditions.size();
        after(request.cursor());
    }

    int limit() {
        return limit;
    }

    Tuple arguments() {
        return Tuple.from(arguments);
    }

    String sortText() {
        return sort.text();
    }

    String page() {
        var direction = sort.descending() ? " desc" : "";
        var order = (sort.field() == null ? "" : sort.field().sortedBy(sort.descending()) + direction + ", ")
                + query.idColumn()
                + direction;
        var near = rows(conditions) + " order by " + order + " limit " + NEAR;
        return "select " + query.select() + ", " + sortValue() + " as sort_value, " + query.idColumn()
                + " as sort_id from " + query.from() + where(searching(conditions, near)) + " order by " + order
                + " limit " + (limit + 1);
    }

    String count() {
        var all = conditions.subList(0, conditionsWithoutCursor);
        return "select count(*) from " + query.from() + where(searching(all, rows(List.of("false"))));
    }

    /** All pages, by a field that the list allows. */
    String sums(String by) {
        var summed = query.summed();
        if (summed == null || !summed.by().contains(by)) {
            throw InvalidInput.of(
                    "sums", "list.not-summed", "Sums of this list: " + String.join(", ", query.sums()) + ".");
        }
        var all = conditions.subList(0, conditionsWithoutCursor);
        return summed.select(
                query.field(by, "sums"), " from " + query.from() + where(searching(all, rows(List.of("false")))));
    }

    private String rows(List<String> those) {
        var alias = query.idColumn().substring(0, query.idColumn().indexOf('.'));
        return "select " + alias + ".* from " + query.from() + where(those);
    }

    private List<String> searching(List<String> others, String near) {
        if (searched == null) {
            return others;
        }
        var all = new ArrayList<>(others);
        all.add(searched.replace("$near", near).replace("$page", String.valueOf(limit)));
        return all;
    }

    /** The count has no cursor and hence fewer parameters. */
    Tuple countArguments() {
        return Tuple.from(arguments.subList(0, arguments.size() - cursorArguments));
    }

    private int cursorArguments;

    private String sortValue() {
        if (sort.field() == null) {
            return "null";
        }
        return sort.field().type() == FieldType.INSTANT
                ? "to_char(" + sort.field().column() + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                : sort.field().column() + "::text";
    }

    private void search(@Nullable String text) {
        if (text == null) {
            return;
        }
        if (query.searchCondition() == null) {
            throw InvalidInput.of("q", "list.not-searchable", "This list has no text search.");
        }
        searched = "(" + query.searchCondition().replace("$q", parameter(text) + "::text") + ")";
    }

    private void updatedSince(@Nullable OffsetDateTime moment) {
        if (moment == null) {
            return;
        }
        if (query.updatedColumn() == null) {
            throw InvalidInput.of("updatedSince", "list.unknown-parameter", "This list has no parameter updatedSince.");
        }
        conditions.add(query.updatedColumn() + " >= " + parameter(moment));
    }

    private void after(@Nullable String encoded) {
        if (encoded == null) {
            return;
        }
        var before = arguments.size();
        var cursor = Cursor.decode(encoded, sort.text());
        var operator = sort.descending() ? " < " : " > ";
        if (sort.field() == null) {
            conditions.add(query.idColumn() + operator + parameter(cursor.id()));
        } else {
            conditions.add("(" + sort.field().sortedBy(sort.descending()) + ", " + query.idColumn() + ")" + operator
                    + "(" + sorted(sort.field(), requireNonNull(cursor.value())) + ", " + parameter(cursor.id()) + ")");
        }
        cursorArguments = arguments.size() - before;
    }

    /** What the last row had; nothing where it had none. */
    private String sorted(SqlField field, String value) {
        return field.isOptional() && value.isEmpty()
                ? field.beyondAll(sort.descending())
                : parameter(field.type().parse("cursor", value)) + "::" + SqlTypes.of(field.type());
    }

    private Sort sort(String text) {
        if (text.isEmpty()) {
            return new Sort(null, true, text);
        }
        var descending = text.startsWith("-");
        var field = query.field(descending ? text.substring(1) : text, "sort");
        if (!field.sortable()) {
            throw InvalidInput.of("sort", "list.not-sortable", "The list cannot be sorted by this field.");
        }
        return new Sort(field, descending, text);
    }

    private void add(SqlCondition condition) {
        conditions.add(condition.sql());
        arguments.addAll(condition.arguments());
    }

    private String parameter(Object value) {
        arguments.add(value);
        return "$" + arguments.size();
    }

    private int next() {
        return arguments.size() + 1;
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }
}
