package crm.platform.list;

import crm.platform.domain.InvalidInput;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of a list: one page, in what order, of which rows. Read from the query of the address ({@code limit},
 * {@code cursor}, {@code sort=-createdAt}, {@code filter[field]=x}, {@code filter[field][gte]=x}, {@code q}, {@code updatedSince},
 * {@code count=exact}); anything else is refused. Whether the list has such a field, only the list can tell.
 *
 * <p>A resource takes it as {@code @Context ListRequest}.
 *
 * @param limit rows of a page
 * @param cursor opaque; null for the first page
 * @param sort name of a field, with - in front descending; empty for the newest first
 * @param search null without a text search
 * @param updatedSince null for all rows
 * @param counted how many rows there are on all pages is to be told
 * @param sums name of the field by which all rows are to be summed up; null for none
 */
public record ListRequest(
        int limit,
        @Nullable String cursor,
        String sort,
        List<Filter> filters,
        @Nullable String search,
        @Nullable OffsetDateTime updatedSince,
        boolean counted,
        @Nullable String sums) {

    private static final Pattern FILTER = Pattern.compile("filter\\[([A-Za-z]{1,40})](?:\\[([a-z]{1,3})])?");
    private static final Set<String> KNOWN =
            Set.of("limit", "cursor", "sort", "q", "updatedSince", "count", "sums", FieldsParameter.NAME);

    /**
     * One condition.
     *
     * @param parameter as the caller wrote it, for refusals
     * @param operator null for equality
     */
    public record Filter(
            String parameter, String field, @Nullable String operator, String value) {}

    /** @param query parameters by name, each with its values in order */
    public static ListRequest of(Map<String, List<String>> query) {
        var updatedSince = first(query, "updatedSince");
        return new ListRequest(
                ListLimits.rows(first(query, "limit")),
                first(query, "cursor"),
                sort(first(query, "sort")),
                filters(query),
                search(first(query, "q")),
                updatedSince == null ? null : (OffsetDateTime) FieldType.INSTANT.asked("updatedSince", updatedSince),
                counted(first(query, "count")),
                first(query, "sums"));
    }

    /** The same request with the text of its search, if it has one, in other words. */
    public ListRequest searchingFor(UnaryOperator<String> words) {
        return search == null
                ? this
                : new ListRequest(limit, cursor, sort, filters, words.apply(search), updatedSince, counted, sums);
    }

    private static String sort(@Nullable String text) {
        return text == null || text.isBlank() ? "" : text;
    }

    private static List<Filter> filters(Map<String, List<String>> query) {
        var filters = new ArrayList<Filter>();
        query.forEach((name, values) -> {
            if (!KNOWN.contains(name)) {
                var named = FILTER.matcher(name);
                if (!named.matches()) {
                    throw InvalidInput.of(name, "list.unknown-parameter", "This list has no parameter " + name + ".");
                }
                values.forEach(value -> filters.add(new Filter(name, named.group(1), named.group(2), value)));
                if (filters.size() > ListLimits.MOST_FILTERS) {
                    throw InvalidInput.of(
                            name, "list.too-many-filters", "At most " + ListLimits.MOST_FILTERS + " filters.");
                }
            }
        });
        return List.copyOf(filters);
    }

    private static @Nullable String search(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > ListLimits.LONGEST_SEARCH) {
            throw InvalidInput.of("q", "list.search-too-long", "At most " + ListLimits.LONGEST_SEARCH + " characters.");
        }
        return ((String) FieldType.TEXT.asked("q", text)).strip();
    }

    private static boolean counted(@Nullable String count) {
        if (count == null || count.equals("none")) {
            return false;
        }
        if (count.equals("exact")) {
            return true;
        }
        throw InvalidInput.of("count", "list.unknown-count", "count is none or exact.");
    }

    private static @Nullable String first(Map<String, List<String>> query, String name) {
        var values = query.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }
}
