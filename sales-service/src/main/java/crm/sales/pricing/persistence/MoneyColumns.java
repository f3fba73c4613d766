package crm.sales.pricing.persistence;

import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Table;
import crm.sales.pricing.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.function.Function;

/** An amount with its currency; both are empty or none is. */
public record MoneyColumns<S>(Column<S, BigDecimal> amount, Column<S, Currency> currency) {

    /** Columns that change. */
    public static <S> MoneyColumns<S> of(
            Table<S> table, String amountColumn, String currencyColumn, Function<S, Money> money) {
        var amount = table.column(amountColumn, SqlType.NUMERIC.orNull(), money.andThen(AmountColumn::amountOf));
        var currency = table.column(
                currencyColumn,
                PricingTypes.CURRENCY.orNull(),
                money.andThen(one -> one == null ? null : one.currency()));
        table.together(amount, currency);
        return new MoneyColumns<>(amount, currency);
    }

    public Money in(Row row) {
        var value = amount.in(row);
        return value == null ? null : new Money(value, currency.in(row));
    }
}
