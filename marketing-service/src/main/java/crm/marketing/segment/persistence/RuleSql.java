package crm.marketing.segment.persistence;

import crm.marketing.segment.domain.Condition;
import crm.marketing.segment.domain.Match;
import crm.marketing.segment.domain.Operator;
import crm.marketing.segment.domain.Rule;
import crm.platform.security.SqlCondition;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A rule as a condition on table {@code customer c}: every piece of SQL stands here, every value is a parameter. */
final class RuleSql {

    private final List<Object> arguments = new ArrayList<>();
    private final int first;

    private RuleSql(int first) {
        this.first = first;
    }

    /** @param first number of the first free parameter */
    static SqlCondition of(Rule rule, int first) {
        var sql = new RuleSql(first);
        var parts = rule.conditions().stream().map(sql::condition).toList();
        var glue = rule.match() == Match.ALL ? " and " : " or ";
        return new SqlCondition("(" + String.join(glue, parts) + ")", sql.arguments);
    }

    private String condition(Condition condition) {
        var value = condition.typedValue();
        return switch (condition.fact()) {
            case KIND -> "c.kind" + compared(condition, value, "text");
            case LANGUAGE -> "c.language" + compared(condition, value, "text");
            case ACQUISITION_CHANNEL -> "c.acquisition_channel" + compared(condition, value, "text");
            case CUSTOMER_SINCE -> "c.customer_since" + compared(condition, value, "timestamptz");
            case ORDER_COUNT -> "c.order_count" + compared(condition, value, "int");
            case FIRST_ORDER_AT -> "c.first_order_at" + compared(condition, value, "timestamptz");
            case LAST_ORDER_AT -> "c.last_order_at" + compared(condition, value, "timestamptz");
            case DAYS_SINCE_LAST_ORDER -> daysSinceLastOrder(condition, value);
            case OPEN_COMPLAINT -> "(c.open_complaints > 0) = " + parameter(value) + "::boolean";
            case REVENUE -> revenue(condition, value);
        };
    }

    /** Turned round, so that the index on the column answers. */
    private String daysSinceLastOrder(Condition condition, Object days) {
        var before = "now() - make_interval(days => " + parameter(days) + "::int)";
        return switch (condition.operator()) {
            case AT_LEAST -> "c.last_order_at <= " + before;
            case AT_MOST -> "c.last_order_at > " + before + " - interval '1 day'";
            default -> "(c.last_order_at <= " + before + " and c.last_order_at > " + before + " - interval '1 day')";
        };
    }

    /** Who never bought in the currency has a revenue of 0. */
    private String revenue(Condition condition, Object amount) {
        var sum =
                "coalesce((select r.amount from customer_revenue r where r.customer_id = c.customer_id and r.currency = "
                        + parameter(condition.currency()) + "::text), 0)";
        return sum + compared(condition, amount, "numeric");
    }

    private String compared(Condition condition, Object value, String type) {
        return operator(condition.operator()) + parameter(value) + "::" + type;
    }

    private static String operator(Operator operator) {
        return switch (operator) {
            case EQUALS -> " = ";
            case NOT_EQUALS -> " is distinct from ";
            case AT_LEAST, SINCE -> " >= ";
            case AT_MOST -> " <= ";
            case BEFORE -> " < ";
        };
    }

    private String parameter(Object value) {
        arguments.add(value instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : value);
        return "$" + (first + arguments.size() - 1);
    }
}
