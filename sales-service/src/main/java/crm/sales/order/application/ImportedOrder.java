package crm.sales.order.application;

import static crm.platform.imports.ImportColumn.optional;
import static crm.platform.imports.ImportColumn.optionalOneOf;
import static crm.platform.imports.ImportColumn.required;
import static java.util.Objects.requireNonNull;

import crm.platform.customer.KnownCustomer;
import crm.platform.customer.UnknownCustomer;
import crm.platform.domain.InvalidInput;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportRow;
import crm.platform.imports.RowOutcome;
import crm.platform.imports.RowRules;
import crm.platform.imports.past.ImportedKey;
import crm.sales.SalesConfig;
import crm.sales.order.domain.Article;
import crm.sales.order.domain.Channel;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.PastOrder;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.PricedLine;
import crm.sales.pricing.domain.Quantity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of an order file: one line of an order, with what the order itself is told to be.
 *
 * @param unreadable why a value that is well formed makes no sense; null when all do
 */
public record ImportedOrder(
        ImportRow row,
        ImportedKey key,
        String sku,
        Instant orderedAt,
        Channel channel,
        @Nullable Quantity quantity,
        @Nullable Money amount,
        @Nullable RowOutcome unreadable) {

    /**
     * What is known about it.
     *
     * @param customer null when unknown or not visible; the order belongs to whom the customer belongs to
     * @param article null when there is no such product
     * @param existingId of the order that was imported before, one that is cancelled only when no other is; null when this one is new
     * @param existing it, once it has been asked for
     */
    public record Found(
            @Nullable KnownCustomer customer,
            @Nullable Article article,
            @Nullable UUID existingId,
            @Nullable Order existing) {

        public Found with(Order loaded) {
            return new Found(customer, article, existingId, loaded);
        }
    }

    public static final List<ImportColumn> COLUMNS = Stream.concat(
                    ImportedKey.columns("order", "order and customer").stream(),
                    Stream.of(
                            required("orderedAt", ColumnType.INSTANT_OR_DATE).describedAs("When the order was placed."),
                            optional("currency", ColumnType.TEXT)
                                    .upTo(3)
                                    .describedAs("ISO 4217; the organisation's when absent."),
                            required("sku", ColumnType.TEXT).upTo(64).describedAs("Product of the catalogue."),
                            required("quantity", ColumnType.DECIMAL).describedAs("In the product's unit, more than 0."),
                            required("amount", ColumnType.MONEY)
                                    .describedAs("Net amount of the whole line, without tax."),
                            optional("lineNumber", ColumnType.INTEGER)
                                    .describedAs("Of the line; needed where two lines of an order are the same."),
                            optionalOneOf("channel", Channel.values())
                                    .describedAs("Where it was placed; OTHER when absent."),
                            optional("customerReference", ColumnType.TEXT)
                                    .upTo(80)
                                    .describedAs("What the customer calls the order.")))
            .toList();

    public static ImportedOrder of(ImportRow row, SalesConfig config) {
        try {
            var currency = config.currencyOr(row.text("currency"));
            return of(row, new Quantity(row.decimal("quantity")), new Money(row.decimal("amount"), currency), null);
        } catch (InvalidInput refused) {
            return of(row, null, null, row.failed("amount", refused));
        }
    }

    private static ImportedOrder of(
            ImportRow row, @Nullable Quantity quantity, @Nullable Money amount, @Nullable RowOutcome unreadable) {
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

    /** CREATED for a row that is good by itself; whether its order is stored, {@link ImportedLines} tells. */
    RowOutcome check(Found found, Instant now) {
        return new RowRules(row, unreadable)
                .on("amount", () -> PricedLine.requireLineAmount(requireNonNull(amount)))
                .on("orderedAt", () -> PastOrder.requirePast(orderedAt, now))
                .on("customerExternalId", () -> UnknownCustomer.unless(found.customer() != null))
                .on("sku", () -> Article.known(found.article()))
                .orElse(row::created);
    }

    /** Column in which a row that is good tells something else of the order than another one; null when there is none. */
    @Nullable
    String contradictionOf(ImportedOrder other) {
        if (!key.equals(other.key)) {
            return "customerExternalId";
        }
        if (!orderedAt.equals(other.orderedAt)) {
            return "orderedAt";
        }
        if (other.amount != null && !requireNonNull(amount).currency().equals(other.amount.currency())) {
            return "currency";
        }
        if (channel != other.channel) {
            return "channel";
        }
        return Objects.equals(reference(), other.reference()) ? null : "customerReference";
    }

    /** Of a row that was checked, as the line below. */
    Order.Placement placement(Found found) {
        return new Order.Placement(
                requireNonNull(found.customer()).id(),
                channel,
                requireNonNull(amount).currency(),
                reference());
    }

    PastOrder.Line line(Found found) {
        var article = requireNonNull(found.article());
        var net = requireNonNull(amount);
        return new PastOrder.Line(
                article, PricedLine.ofAmount(article.productId(), requireNonNull(quantity), net, article.taxRate()));
    }

    private @Nullable String reference() {
        return row.text("customerReference");
    }
}
