package crm.platform.query;

import crm.platform.list.Sum;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what the rows of a list may be summed up, and which money.
 *
 * @param by names of fields of the list
 * @param amount expression of the money's amount; null when rows are counted only, and then there is no currency either
 */
record SqlSums(
        List<String> by, @Nullable String amount, @Nullable String currency) {

    /** Values of a field and currencies there may be; more of them are no sum that a person reads. */
    private static final int MOST_ROWS = 1_000;

    /** @param rest from, and where */
    String select(SqlField field, String rest) {
        return "select " + field.column() + "::text as value, " + (currency == null ? "null" : currency)
                + "::text as currency, count(*) as count, "
                + (amount == null ? "null::numeric" : "sum(" + amount + ")") + " as amount" + rest
                + " group by 1, 2 order by 1, 2 limit " + MOST_ROWS;
    }

    static List<Sum> read(RowSet<Row> rows) {
        var sums = new LinkedHashMap<@Nullable String, Sum>();
        rows.forEach(row -> sums.merge(row.getString("value"), sum(row), SqlSums::together));
        return List.copyOf(sums.values());
    }

    private static Sum sum(Row row) {
        var amount = row.getBigDecimal("amount");
        var currency = row.getString("currency");
        return new Sum(
                row.getString("value"),
                row.getLong("count"),
                amount == null || currency == null ? List.of() : List.of(amount(amount, currency)));
    }

    private static Sum together(Sum one, Sum other) {
        var amounts = new ArrayList<>(one.amounts());
        amounts.addAll(other.amounts());
        return new Sum(one.value(), one.count() + other.count(), amounts);
    }

    private static Sum.Amount amount(BigDecimal amount, String currency) {
        var digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return new Sum.Amount(amount.setScale(digits, RoundingMode.HALF_UP).toPlainString(), currency);
    }
}
