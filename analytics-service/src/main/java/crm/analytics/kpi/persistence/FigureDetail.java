package crm.analytics.kpi.persistence;

import crm.analytics.kpi.domain.Figure.Detail;
import crm.analytics.kpi.domain.Interval;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;

/** What a statement tells beside the figure: the columns that it has. */
final class FigureDetail {

    private FigureDetail() {}

    static Detail of(Row row) {
        return new Detail(
                count(row, "n"),
                number(row, "mean"),
                number(row, "median"),
                interval(row),
                count(row, "cost_unknown_lines"),
                count(row, "within_limit"),
                count(row, "payments_unknown"),
                count(row, "amount_unknown"),
                count(row, "excluded_unanswered"));
    }

    /** Persons or cases: what the denominator counts, where it does not add up money. */
    static long included(Row row, BigDecimal whole) {
        var included = count(row, "included");
        return included == null ? whole.longValueExact() : included;
    }

    private static Interval interval(Row row) {
        var decided = count(row, "decided");
        return decided == null ? null : Interval.ofBalance(row.getLong("numerator"), decided, row.getLong("n"));
    }

    private static Long count(Row row, String column) {
        return has(row, column) ? row.getLong(column) : null;
    }

    private static BigDecimal number(Row row, String column) {
        return has(row, column) ? row.getBigDecimal(column) : null;
    }

    private static boolean has(Row row, String column) {
        return row.getColumnIndex(column) >= 0;
    }
}
