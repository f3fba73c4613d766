package crm.sales.order.persistence;

import crm.platform.domain.InvalidInput;
import crm.platform.imports.ImportRow;
import crm.platform.imports.RowOutcome;
import crm.sales.SalesConfig;
import crm.sales.imports.persistence.ImportedKey;
import crm.sales.order.domain.Channel;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderLine;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.PricedLine;
import crm.sales.pricing.domain.Quantity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A row of an order file.
 *
 * @param unreadable why a value that is well formed makes no sense; null when all do
 */
record ImportedOrder(
        ImportRow row,
        ImportedKey key,
        String sku,
        Instant orderedAt,
        Channel channel,
        Quantity quantity,
        Money amount,
        RowOutcome unreadable) {

    static ImportedOrder of(ImportRow row, SalesConfig config) {
        try {
            var currency = config.currencyOr(row.text("currency"));
            var quantity = new Quantity(row.decimal("quantity"));
            var amount = new Money(row.decimal("amount"), currency);
            return amount.isPayable()
                    ? of(row, quantity, amount, null)
                    : of(row, null, null, row.failed("amount", "money.too-precise", "Not in whole smallest units."));
        } catch (InvalidInput refused) {
            return of(row, null, null, row.failed("amount", refused));
        }
    }

    private static ImportedOrder of(ImportRow row, Quantity quantity, Money amount, RowOutcome unreadable) {
        return new ImportedOrder(
                row,
                ImportedKey.of(row),
                row.text("sku"),
                row.instant("orderedAt").truncatedTo(ChronoUnit.MICROS),
                row.has("channel") ? Channel.valueOf(row.text("channel")) : Channel.OTHER,
                quantity,
                amount,
                unreadable);
    }

    /** CREATED for a row that is to be stored. */
    RowOutcome check(OrderImportLookup found, Instant now) {
        if (unreadable != null) {
            return unreadable;
        }
        if (orderedAt.isAfter(now)) {
            return row.failed("orderedAt", "order-import.in-future", "The order is in the future.");
        }
        if (found.customerId() == null) {
            return row.failed(
                    "customerExternalId",
                    "order-import.unknown-customer",
                    "There is no such customer that you may see.");
        }
        if (found.article() == null) {
            return row.failed("sku", "order-import.unknown-sku", "The catalogue has no such product.");
        }
        if (found.existing() == null) {
            return row.created();
        }
        return found.existing().equals(facts(found))
                ? row.unchanged()
                : row.failed("externalId", "order-import.differs", "The order was imported with another content.");
    }

    Order order(UUID id, String number, OrderImportLookup found) {
        var article = found.article();
        var price = PricedLine.ofAmount(article.productId(), quantity, amount, article.taxRate());
        var head = new Order.Head(id, number, found.customerId(), channel, amount.currency());
        return Order.imported(
                head, List.of(OrderLine.past(article, price)), Map.of(article.productId(), article), orderedAt);
    }

    private OrderImportLookup.Existing facts(OrderImportLookup found) {
        return new OrderImportLookup.Existing(
                found.customerId(), found.article().productId(), orderedAt, channel, quantity, amount);
    }
}
