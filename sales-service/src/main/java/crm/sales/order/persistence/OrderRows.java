package crm.sales.order.persistence;

import crm.sales.order.domain.Article;
import crm.sales.order.domain.Channel;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderLine;
import crm.sales.order.domain.OrderStatus;
import crm.sales.persistence.Columns;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.PricedLine;
import crm.sales.pricing.domain.Quantity;
import crm.sales.pricing.domain.ReasonCode;
import crm.sales.pricing.domain.TaxRate;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.Currency;

/** Between rows and orders. */
final class OrderRows {

    private OrderRows() {}

    /** An order is read as its lines, each with the columns of its order. */
    static Order order(RowSet<Row> rows) {
        var lines = new ArrayList<OrderLine>();
        Row first = null;
        for (var row : rows) {
            first = first == null ? row : first;
            lines.add(line(row, Money.currency(row.getString("currency"))));
        }
        return first == null ? null : order(first, lines);
    }

    static Article article(Row row) {
        return new Article(
                row.getUUID("product_id"),
                row.getString("sku"),
                "ACTIVE".equals(row.getString("product_status")),
                new TaxRate(row.getBigDecimal("tax_rate")),
                Columns.money(row, "cost_amount", "cost_currency"));
    }

    private static Order order(Row row, ArrayList<OrderLine> lines) {
        var head = new Order.Head(
                row.getUUID("id"),
                row.getString("number"),
                row.getUUID("customer_id"),
                Channel.valueOf(row.getString("channel")),
                Money.currency(row.getString("currency")));
        var reason = row.getString("cancel_reason");
        return Order.restore(new Order.Snapshot(
                head,
                row.getLong("version"),
                OrderStatus.valueOf(row.getString("status")),
                lines,
                Columns.instant(row, "created_at"),
                Columns.instant(row, "confirmed_at"),
                Columns.instant(row, "cancelled_at"),
                reason == null ? null : new ReasonCode(reason)));
    }

    private static OrderLine line(Row row, Currency currency) {
        var price = new PricedLine(
                row.getUUID("product_id"),
                new Quantity(row.getBigDecimal("quantity")),
                Columns.money(row, "unit_price", "currency"),
                new Money(row.getBigDecimal("net"), currency),
                new TaxRate(row.getBigDecimal("tax_rate")),
                new Money(row.getBigDecimal("tax"), currency));
        return new OrderLine(row.getString("sku"), price, Columns.money(row, "cost_amount", "cost_currency"));
    }
}
