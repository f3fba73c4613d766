package crm.sales.pricing.persistence;

import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Table;
import crm.sales.pricing.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.function.Function;

/** An amount whose currency stands elsewhere: it is that of the whole order or invoice. */
public record AmountColumn<S>(Column<S, BigDecimal> amount) {

    private static final SqlType<BigDecimal> AMOUNT = SqlType.NUMERIC;

    public static <S> AmountColumn<S> fixed(Table<S> table, String column, Function<S, Money> money) {
        return new AmountColumn<>(table.fixed(column, AMOUNT, money.andThen(Money::amount)));
    }

    public static <S> AmountColumn<S> fixedOrNull(Table<S> table, String column, Function<S, Money> money) {
        return new AmountColumn<>(table.fixed(column, AMOUNT.orNull(), money.andThen(AmountColumn::amountOf)));
    }

    public static <S> AmountColumn<S> changing(Table<S> table, String column, Function<S, Money> money) {
        return new AmountColumn<>(table.column(column, AMOUNT, money.andThen(Money::amount)));
    }

    /** Null when the column is. */
    public Money in(Row row, Currency currency) {
        var value = amount.in(row);
        return value == null ? null : new Money(value, currency);
    }

    static BigDecimal amountOf(Money money) {
        return money == null ? null : money.amount();
    }
}
