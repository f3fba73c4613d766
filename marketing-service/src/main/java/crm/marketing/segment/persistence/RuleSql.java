package crm.marketing.segment.persistence;

import static crm.marketing.customer.persistence.CustomerTable.ACQUISITION_CHANNEL;
import static crm.marketing.customer.persistence.CustomerTable.CUSTOMER_SINCE;
import static crm.marketing.customer.persistence.CustomerTable.FIRST_ORDER_AT;
import static crm.marketing.customer.persistence.CustomerTable.KIND;
import static crm.marketing.customer.persistence.CustomerTable.LANGUAGE;
import static crm.marketing.customer.persistence.CustomerTable.LAST_ORDER_AT;
import static crm.marketing.customer.persistence.CustomerTable.ORDER_COUNT;

import crm.marketing.segment.domain.Condition;
import crm.marketing.segment.domain.Match;
import crm.marketing.segment.domain.Operator;
import crm.marketing.segment.domain.Rule;
import crm.platform.data.table.Column;
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
        return switch (condition.fact()) {
            case KIND -> compared(condition, KIND);
            case LANGUAGE -> compared(condition, LANGUAGE);
            case ACQUISITION_CHANNEL -> compared(condition, ACQUISITION_CHANNEL);
            case CUSTOMER_SINCE -> compared(condition, CUSTOMER_SINCE);
            case ORDER_COUNT -> compared(condition, ORDER_COUNT);
            case FIRST_ORDER_AT -> compared(condition, FIRST_ORDER_AT);
            case LAST_ORDER_AT -> compared(condition, LAST_ORDER_AT);
            case DAYS_SINCE_LAST_ORDER -> daysSinceLastOrder(condition);
            case OPEN_COMPLAINT -> "(c.open_complaints > 0) = " + parameter(condition.typedValue()) + "::boolean";
            case REVENUE -> revenue(condition);
        };
    }

    /** Turned round, so that the index on the column answers. */
    private String daysSinceLastOrder(Condition condition) {
        var before = "now() - make_interval(days => " + parameter(condition.typedValue()) + "::int)";
        return switch (condition.operator()) {
            case AT_LEAST -> "c.last_order_at <= " + before;
            case AT_MOST -> "c.last_order_at > " + before + " - interval '1 day'";
            default -> "(c.last_order_at <= " + before + " and c.last_order_at > " + before + " - interval '1 day')";
        };
    }

    /** Who never bought in the currency has a revenue of 0. */
    private String revenue(Condition condition) {
        var sum =
                "coalesce((select r.amount from customer_revenue r where r.customer_id = c.customer_id and r.currency = "
                        + parameter(condition.currency()) + "::text), 0)";
        return sum + compared(condition, "numeric");
    }

    private String compared(Condition condition, Column<?, ?> column) {
        return column.sql() + compared(condition, column.type().sql());
    }

    private String compared(Condition condition, String type) {
        return operator(condition.operator()) + parameter(condition.typedValue()) + "::" + type;
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
