package crm.sales.offer.persistence;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.DATE;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;
import static crm.platform.data.table.SqlType.code;
import static java.util.Objects.requireNonNull;

import crm.platform.data.table.Column;
import crm.platform.data.table.OwnerColumns;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import crm.platform.journal.Journal;
import crm.sales.offer.domain.Offer;
import crm.sales.offer.domain.OfferKind;
import crm.sales.offer.domain.OfferStatus;
import crm.sales.order.domain.Channel;
import crm.sales.pricing.domain.ReasonCode;
import crm.sales.pricing.persistence.MoneyColumns;
import crm.sales.pricing.persistence.PricingTypes;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How an offer stands in its table. */
final class OfferTable {

    /** @param at when it is written */
    record Stored(Offer.State offer, Instant at) {

        private Offer.Proposal proposal() {
            return offer.proposal();
        }

        private Offer.Course course() {
            return offer.course();
        }
    }

    static final Table<Stored> OFFERS = new Table<>("offer", "f");
    static final Column<Stored, UUID> ID =
            OFFERS.key("id", UUID, row -> row.offer().id());
    static final Column<Stored, Long> VERSION =
            OFFERS.column("version", BIGINT, row -> row.offer().version());
    static final Column<Stored, UUID> CUSTOMER_ID =
            OFFERS.fixed("customer_id", UUID, row -> row.proposal().customerId());
    static final Column<Stored, UUID> PRODUCT_ID =
            OFFERS.fixed("product_id", UUID, row -> row.proposal().productId());
    static final Column<Stored, OfferKind> KIND =
            OFFERS.fixed("kind", code(OfferKind.class), row -> row.proposal().kind());
    static final MoneyColumns<Stored> PRICE = MoneyColumns.of(
            OFFERS, "price", "price_currency", row -> row.proposal().price());
    static final Column<Stored, String> WHY =
            OFFERS.fixed("why", TEXT.orNull(), row -> row.proposal().why());
    static final Column<Stored, LocalDate> VALID_UNTIL =
            OFFERS.fixed("valid_until", DATE, row -> row.proposal().validUntil());
    static final Column<Stored, OfferStatus> STATUS =
            OFFERS.column("status", code(OfferStatus.class), row -> row.course().status());
    static final Column<Stored, Channel> CHANNEL = OFFERS.column(
            "channel", code(Channel.class).orNull(), row -> row.course().channel());
    static final Column<Stored, Instant> PROPOSED_AT =
            OFFERS.fixed("proposed_at", INSTANT, row -> row.offer().proposedAt());
    static final Column<Stored, Instant> PRESENTED_AT =
            OFFERS.column("presented_at", INSTANT.orNull(), row -> row.course().presentedAt());
    static final Column<Stored, Instant> ANSWERED_AT =
            OFFERS.column("answered_at", INSTANT.orNull(), row -> row.course().answeredAt());
    static final Column<Stored, UUID> ORDER_ID =
            OFFERS.column("order_id", UUID.orNull(), row -> row.course().orderId());
    static final MoneyColumns<Stored> REVENUE = MoneyColumns.of(
            OFFERS, "revenue", "revenue_currency", row -> row.course().revenue());
    static final Column<Stored, ReasonCode> DECLINE_REASON = OFFERS.column(
            "decline_reason", PricingTypes.REASON.orNull(), row -> row.course().declineReason());
    static final Column<Stored, Instant> UPDATED_AT = OFFERS.column("updated_at", INSTANT, Stored::at);
    static final OwnerColumns<Stored> OWNER = OFFERS.owner(row -> row.offer().owner());

    static final String SELECT = OFFERS.select();
    static final String FROM = OFFERS.from();

    private static final Statement<Stored> STORE_OFFERS = OFFERS.store();
    private static final String STORE = Journal.statement(STORE_OFFERS);

    private OfferTable() {}

    /** One statement, whatever the number of offers. */
    static Journal.Writes store(List<Stored> offers) {
        return new Journal.Writes(STORE, STORE_OFFERS.addTo(Tuple.tuple(), offers));
    }

    static Offer read(Row row) {
        return Offer.restore(state(row));
    }

    static Offer.State state(Row row) {
        var proposal = new Offer.Proposal(
                CUSTOMER_ID.in(row), PRODUCT_ID.in(row), KIND.in(row), PRICE.in(row), WHY.in(row), VALID_UNTIL.in(row));
        var course = new Offer.Course(
                STATUS.in(row),
                CHANNEL.in(row),
                PRESENTED_AT.in(row),
                ANSWERED_AT.in(row),
                ORDER_ID.in(row),
                REVENUE.in(row),
                DECLINE_REASON.in(row));
        return new Offer.State(
                ID.in(row), VERSION.in(row), proposal, course, PROPOSED_AT.in(row), requireNonNull(OWNER.in(row)));
    }
}
