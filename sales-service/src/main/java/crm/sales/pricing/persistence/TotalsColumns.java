package crm.sales.pricing.persistence;

import crm.platform.data.table.Table;
import crm.sales.pricing.domain.Totals;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Currency;
import java.util.function.Function;

/** The sums of the lines, kept beside them for lists. */
public record TotalsColumns<S>(AmountColumn<S> net, AmountColumn<S> tax, AmountColumn<S> total) {

    public static <S> TotalsColumns<S> of(Table<S> table, Function<S, Totals> totals) {
        return new TotalsColumns<>(
                AmountColumn.fixed(table, "net", totals.andThen(Totals::net)),
                AmountColumn.fixed(table, "tax", totals.andThen(Totals::tax)),
                AmountColumn.fixed(table, "total", totals.andThen(Totals::total)));
    }

    public Totals in(Row row, Currency currency) {
        return new Totals(net.in(row, currency), tax.in(row, currency), total.in(row, currency));
    }
}
