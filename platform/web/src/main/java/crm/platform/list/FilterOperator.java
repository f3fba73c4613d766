package crm.platform.list;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a filter compares: {@code filter[field][gte]=value}; without one it is equality. */
public enum FilterOperator {
    EQ("eq", "="),
    /** Who has no value has not that one: eq and ne together are all. */
    NE("ne", "is distinct from"),
    GT("gt", ">"),
    GTE("gte", ">="),
    LT("lt", "<"),
    LTE("lte", "<="),
    IN("in", "in");

    public static final String NAMES =
            Arrays.stream(values()).map(FilterOperator::apiName).collect(Collectors.joining(", "));

    private static final List<FilterOperator> OF_NAMES = List.of(EQ, NE, IN);
    private static final List<FilterOperator> OF_AMOUNTS = List.of(EQ, NE, GT, GTE, LT, LTE);

    private final String apiName;
    private final String sql;

    FilterOperator(String apiName, String sql) {
        this.apiName = apiName;
        this.sql = sql;
    }

    public static Optional<FilterOperator> named(String name) {
        return Arrays.stream(values()).filter(one -> one.apiName.equals(name)).findFirst();
    }

    /** Those that make sense for a field. */
    static List<FilterOperator> of(ListField field) {
        return switch (field.type()) {
            case TEXT, UUID -> OF_NAMES;
            case BOOLEAN -> List.of(EQ);
            case INSTANT, DATE, DECIMAL, LONG -> field.isOfMany() ? OF_NAMES : OF_AMOUNTS;
        };
    }

    public String apiName() {
        return apiName;
    }

    public String sql() {
        return sql;
    }
}
