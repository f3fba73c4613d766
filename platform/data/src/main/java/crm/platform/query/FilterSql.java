package crm.platform.query;

import crm.platform.domain.InvalidInput;
import crm.platform.list.FilterOperator;
import crm.platform.list.ListLimits;
import crm.platform.list.ListRequest.Filter;
import crm.platform.security.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The conditions of a list's filters; their values become parameters of the statement. */
final class FilterSql {

    /** A filter by nothing asks for who has no value, or has one. */
    private static final Map<FilterOperator, String> EMPTY =
            Map.of(FilterOperator.EQ, "is null", FilterOperator.NE, "is not null");

    private final ListQuery<?> query;
    private final Caller caller;
    private final List<Object> arguments;

    /** @param arguments of the statement so far, to which those of the filters are added */
    FilterSql(ListQuery<?> query, Caller caller, List<Object> arguments) {
        this.query = query;
        this.caller = caller;
        this.arguments = arguments;
    }

    String condition(Filter asked) {
        var field = query.field(asked.field(), asked.parameter());
        var operator = operator(asked);
        if (operator == FilterOperator.IN) {
            return in(asked.parameter(), field, asked.value());
        }
        if (field.many() != null) {
            return ofMany(asked, field, field.many(), operator);
        }
        var compared = asked.value().isEmpty() && EMPTY.containsKey(operator)
                ? EMPTY.get(operator)
                : operator.sql() + " " + value(asked.parameter(), field, asked.value());
        return field.column() + " " + compared;
    }

    private static FilterOperator operator(Filter asked) {
        var name = asked.operator();
        return name == null
                ? FilterOperator.EQ
                : FilterOperator.named(name)
                        .orElseThrow(() -> InvalidInput.of(
                                asked.parameter(),
                                "list.unknown-operator",
                                "Operators: " + FilterOperator.NAMES + "."));
    }

    private String value(String parameter, SqlField field, String text) {
        if (!field.values().isEmpty() && !field.values().contains(text)) {
            throw InvalidInput.of(
                    parameter, "list.value-unknown", "One of these: " + String.join(", ", field.values()) + ".");
        }
        var value = field.namesAUser() && text.equals(Caller.ME)
                ? caller.userId()
                : field.type().asked(parameter, text);
        return parameter(value) + "::" + SqlTypes.of(field.type());
    }

    private String in(String parameter, SqlField field, String value) {
        var values = value.split(",", -1);
        if (values.length > ListLimits.MOST_VALUES) {
            throw InvalidInput.of(parameter, "list.too-many-values", "At most " + ListLimits.MOST_VALUES + " values.");
        }
        var among = field.column() + " in ("
                + String.join(
                        ", ",
                        Arrays.stream(values)
                                .map(one -> value(parameter, field, one))
                                .toList())
                + ")";
        return field.many() == null ? among : field.many().formatted(among);
    }

    /** Who has not that one among theirs is found by ne; who has none, by nothing. */
    private String ofMany(Filter asked, SqlField field, String many, FilterOperator operator) {
        if (!EMPTY.containsKey(operator)) {
            throw InvalidInput.of(asked.parameter(), "list.unknown-operator", "Operators of this field: eq, ne, in.");
        }
        var none = asked.value().isEmpty();
        var one = none
                ? field.column() + " is not null"
                : field.column() + " = " + value(asked.parameter(), field, asked.value());
        return ((operator == FilterOperator.EQ) == none ? "not " : "") + many.formatted(one);
    }

    private String parameter(Object value) {
        arguments.add(value);
        return "$" + arguments.size();
    }
}
