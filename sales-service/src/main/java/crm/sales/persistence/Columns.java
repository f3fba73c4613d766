package crm.sales.persistence;

import crm.sales.pricing.domain.Money;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Between columns of the plain client and values of the domain. */
public final class Columns {

    private Columns() {}

    public static OffsetDateTime at(Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    public static Instant instant(Row row, String column) {
        var value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }

    /** One column of a set-based insert. */
    public static <S, T> T[] array(List<S> sources, Function<S, T> value, IntFunction<T[]> newArray) {
        return sources.stream().map(value).toArray(newArray);
    }

    /** Null stays null. */
    public static BigDecimal amount(Money money) {
        return money == null ? null : money.amount();
    }

    /** Null stays null. */
    public static String currency(Money money) {
        return money == null ? null : money.currencyCode();
    }

    /** Null when the amount is. */
    public static Money money(Row row, String amount, String currency) {
        var value = row.getBigDecimal(amount);
        return value == null ? null : new Money(value, Money.currency(row.getString(currency)));
    }
}
