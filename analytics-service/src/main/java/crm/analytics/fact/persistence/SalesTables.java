package crm.analytics.fact.persistence;

import static crm.analytics.fact.persistence.FactTables.COUNT;
import static crm.platform.data.table.SqlType.BOOLEAN;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.JSON_OBJECT;
import static crm.platform.data.table.SqlType.NUMERIC;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;

import crm.analytics.fact.application.InvoiceFacts.Paid;
import crm.analytics.fact.application.OfferFacts.Accepted;
import crm.analytics.fact.application.OfferFacts.Presented;
import crm.analytics.fact.application.OpportunityFacts.Outcome;
import crm.analytics.fact.application.OrderFacts.Cancelled;
import crm.analytics.fact.application.OrderFacts.Confirmed;
import crm.analytics.fact.application.OrderFacts.Costed;
import crm.analytics.fact.application.ProductFacts.Change;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;

/** Facts of what is sold (K3 to K7, K11). */
final class SalesTables {

    static final Table<Confirmed> ORDERS = FactTables.of("order_fact", Confirmed::customerId);
    static final Statement<Cancelled> CANCEL;

    static {
        ORDERS.key("confirmed_at", INSTANT, Confirmed::confirmedAt);
        var order = ORDERS.key("order_id", UUID, Confirmed::orderId);
        ORDERS.fixed("channel", TEXT.orNull(), Confirmed::channel);
        ORDERS.fixed("currency", TEXT, Confirmed::currency);
        ORDERS.fixed("net", NUMERIC, Confirmed::net);
        ORDERS.fixed("lines", COUNT, Confirmed::lines);
        ORDERS.generated("dimensions", JSON_OBJECT);
        var cancelledAt = ORDERS.generated("cancelled_at", INSTANT.orNull());
        ORDERS.readAs(Confirmed.class);
        CANCEL = FactTables.rows(Cancelled::customerId)
                .column(order, Cancelled::orderId)
                .column(cancelledAt, Cancelled::cancelledAt)
                .statement("""
                        update order_fact f set cancelled_at = r.cancelled_at from {rows} r
                        where f.customer_id = r.customer_id and f.order_id = r.order_id
                        """);
    }

    static final Statement<Confirmed> CONFIRM = FactTables.addWithCurrency(ORDERS);

    static final Table<Costed> COSTS = FactTables.of("order_cost", Costed::customerId);

    static {
        COSTS.key("order_id", UUID, Costed::orderId);
        COSTS.fixed("cost", NUMERIC, Costed::cost);
        COSTS.fixed("unknown_lines", COUNT, Costed::unknownLines);
        COSTS.readAs(Costed.class);
    }

    static final Statement<Costed> ADD_COST = FactTables.add(COSTS);

    static final Table<Paid> INVOICES = FactTables.of("invoice_fact", Paid::customerId);

    static {
        INVOICES.key("paid_at", INSTANT, Paid::paidAt);
        INVOICES.key("invoice_id", UUID, Paid::invoiceId);
        INVOICES.fixed("currency", TEXT, Paid::currency);
        INVOICES.fixed("total", NUMERIC, Paid::total);
        INVOICES.readAs(Paid.class);
    }

    static final Statement<Paid> PAY = FactTables.addWithCurrency(INVOICES);

    static final Table<Outcome> OPPORTUNITIES = FactTables.of("opportunity_fact", Outcome::customerId);

    static {
        OPPORTUNITIES.key("opportunity_id", UUID, Outcome::opportunityId);
        OPPORTUNITIES.column("won", BOOLEAN, Outcome::won);
        OPPORTUNITIES.column("closed_at", INSTANT, Outcome::closedAt);
        OPPORTUNITIES.column("amount", NUMERIC.orNull(), Outcome::amount);
        OPPORTUNITIES.column("currency", TEXT.orNull(), Outcome::currency);
        OPPORTUNITIES.readAs(Outcome.class);
    }

    static final Statement<Outcome> CLOSE = FactTables.store(OPPORTUNITIES);
    static final Statement<Outcome> REOPEN = OPPORTUNITIES.delete();

    static final Table<Presented> OFFERS = FactTables.of("offer_fact", Presented::customerId);
    static final Statement<Accepted> ACCEPT;

    static {
        var offer = OFFERS.key("offer_id", UUID, Presented::offerId);
        OFFERS.fixed("product_id", UUID, Presented::productId);
        OFFERS.fixed("kind", TEXT, Presented::kind);
        OFFERS.fixed("channel", TEXT, Presented::channel);
        OFFERS.fixed("presented_at", INSTANT, Presented::presentedAt);
        OFFERS.generated("dimensions", JSON_OBJECT);
        var order = OFFERS.generated("order_id", UUID.orNull());
        var acceptedAt = OFFERS.generated("accepted_at", INSTANT.orNull());
        var revenue = OFFERS.generated("revenue", NUMERIC.orNull());
        var currency = OFFERS.generated("currency", TEXT.orNull());
        OFFERS.readAs(Presented.class);
        ACCEPT = FactTables.rows(Accepted::customerId)
                .column(offer, Accepted::offerId)
                .column(order, Accepted::orderId)
                .column(acceptedAt, Accepted::acceptedAt)
                .column(revenue, Accepted::revenue)
                .column(currency, Accepted::currency)
                .statement("""
                        update offer_fact f
                        set order_id = r.order_id, accepted_at = r.accepted_at, revenue = r.revenue, currency = r.currency
                        from {rows} r
                        where f.customer_id = r.customer_id and f.offer_id = r.offer_id
                        """);
    }

    static final Statement<Presented> PRESENT = FactTables.add(OFFERS);

    static final Table<Change> PRODUCTS = new Table<>("product_fact", "f");

    static {
        PRODUCTS.key("product_id", UUID, Change::productId);
        PRODUCTS.column("kind", TEXT.orNull(), Change::kind);
        PRODUCTS.column("status", TEXT, Change::status);
        PRODUCTS.readAs(Change.class);
    }

    /** A kind that a change says nothing of stays as it is. */
    static final Statement<Change> CHANGE = PRODUCTS.statement("""
            insert into product_fact as f ({names}) select {names} from {rows} r order by {keys}
            on conflict ({keys}) do update
            set kind = coalesce(excluded.kind, f.kind), status = excluded.status
            """);

    private SalesTables() {}
}
