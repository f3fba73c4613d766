package crm.sales.pricing.persistence;

import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Table;
import crm.sales.pricing.domain.PricedLine;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.TaxRate;
import io.vertx.mutiny.sqlclient.Row;
import java.util.Currency;
import java.util.UUID;
import java.util.function.Function;

/** What a line of an order or of an invoice costs; written once. */
public record LineColumns<S>(
        Column<S, UUID> productId,
        Column<S, Quantity> quantity,
        AmountColumn<S> unitPrice,
        AmountColumn<S> net,
        Column<S, TaxRate> taxRate,
        AmountColumn<S> tax) {

    /** @param product an invoice has lines without one */
    public static <S> LineColumns<S> of(Table<S> table, SqlType<UUID> product, Function<S, PricedLine> line) {
        return new LineColumns<>(
                table.fixed("product_id", product, line.andThen(PricedLine::productId)),
                table.fixed("quantity", PricingTypes.QUANTITY, line.andThen(PricedLine::quantity)),
                AmountColumn.fixedOrNull(table, "unit_price", line.andThen(PricedLine::unitPrice)),
                AmountColumn.fixed(table, "net", line.andThen(PricedLine::net)),
                table.fixed("tax_rate", PricingTypes.TAX_RATE, line.andThen(PricedLine::taxRate)),
                AmountColumn.fixed(table, "tax", line.andThen(PricedLine::tax)));
    }

    public PricedLine in(Row row, Currency currency) {
        return new PricedLine(
                productId.in(row),
                quantity.in(row),
                unitPrice.in(row, currency),
                net.in(row, currency),
                taxRate.in(row),
                tax.in(row, currency));
    }
}
