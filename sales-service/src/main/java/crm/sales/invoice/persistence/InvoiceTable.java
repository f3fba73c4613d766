package crm.sales.invoice.persistence;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.DATE;
import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.SMALLINT;
import static crm.platform.data.table.SqlType.TEXT;
import static crm.platform.data.table.SqlType.UUID;
import static crm.platform.data.table.SqlType.code;

import crm.platform.data.Found;
import crm.platform.data.table.Column;
import crm.platform.data.table.Placed;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import crm.platform.domain.ExternalKey;
import crm.platform.domain.Owner;
import crm.platform.journal.Journal;
import crm.sales.invoice.application.InvoiceSummary;
import crm.sales.invoice.domain.Invoice;
import crm.sales.invoice.domain.InvoiceLine;
import crm.sales.invoice.domain.InvoiceNumber;
import crm.sales.invoice.domain.InvoiceStatus;
import crm.sales.invoice.domain.Payment;
import crm.sales.pricing.persistence.AmountColumn;
import crm.sales.pricing.persistence.LineColumns;
import crm.sales.pricing.persistence.PricingTypes;
import crm.sales.pricing.persistence.TotalsColumns;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** How an invoice with its lines and payments stands in its tables. */
final class InvoiceTable {

    /**
     * @param owner of a new invoice; whose a stored one is does not change
     * @param at when it is written
     */
    record Stored(Invoice.State invoice, Owner owner, Instant at) {

        private Invoice.Head head() {
            return invoice.head();
        }

        private <V> V number(Function<InvoiceNumber, V> part) {
            return invoice.number() == null ? null : part.apply(invoice.number());
        }
    }

    static final Table<Stored> INVOICES = new Table<>("invoice", "i");
    static final Column<Stored, UUID> ID =
            INVOICES.key("id", UUID, row -> row.head().id());
    static final Column<Stored, Long> VERSION =
            INVOICES.column("version", BIGINT, row -> row.invoice().version());
    static final Column<Stored, String> SERIES =
            INVOICES.column("series", TEXT.orNull(), row -> row.number(InvoiceNumber::series));
    static final Column<Stored, Long> SERIES_NUMBER =
            INVOICES.column("series_number", BIGINT.orNull(), row -> row.number(InvoiceNumber::position));
    static final Column<Stored, String> NUMBER =
            INVOICES.column("number", TEXT.orNull(), row -> row.number(InvoiceNumber::text));
    static final Column<Stored, UUID> CUSTOMER_ID =
            INVOICES.fixed("customer_id", UUID, row -> row.head().customerId());
    static final Column<Stored, UUID> ORDER_ID =
            INVOICES.fixed("order_id", UUID.orNull(), row -> row.head().orderId());
    static final Column<Stored, Currency> CURRENCY =
            INVOICES.fixed("currency", PricingTypes.CURRENCY, row -> row.head().currency());
    static final Column<Stored, InvoiceStatus> STATUS = INVOICES.column(
            "status", code(InvoiceStatus.class), row -> row.invoice().status());
    static final TotalsColumns<Stored> TOTALS =
            TotalsColumns.of(INVOICES, row -> row.invoice().totals());
    static final AmountColumn<Stored> PAID =
            AmountColumn.changing(INVOICES, "paid", row -> row.invoice().paid());
    static final Column<Stored, LocalDate> DUE_DATE =
            INVOICES.column("due_date", DATE.orNull(), row -> row.invoice().dueDate());
    static final Column<Stored, Instant> CREATED_AT =
            INVOICES.fixed("created_at", INSTANT, row -> row.invoice().createdAt());
    static final Column<Stored, Instant> RECORDED_AT = INVOICES.fixed("recorded_at", INSTANT, Stored::at);
    static final Column<Stored, Instant> UPDATED_AT = INVOICES.column("updated_at", INSTANT, Stored::at);
    static final Column<Stored, Instant> ISSUED_AT =
            INVOICES.column("issued_at", INSTANT.orNull(), row -> row.invoice().issuedAt());
    static final Column<Stored, Instant> PAID_AT =
            INVOICES.column("paid_at", INSTANT.orNull(), row -> row.invoice().paidAt());

    static final Table<Placed<InvoiceLine>> LINES = new Table<>("invoice_line", "l");
    static final Column<Placed<InvoiceLine>, Short> LINE_NO;
    static final Column<Placed<InvoiceLine>, String> DESCRIPTION;
    static final LineColumns<Placed<InvoiceLine>> PRICE;

    static final Column<Stored, String> EXTERNAL_SYSTEM = INVOICES.fixed(
            "external_system",
            TEXT.orNull(),
            row -> ExternalKey.systemOf(row.invoice().head().external()));
    static final Column<Stored, String> EXTERNAL_ID = INVOICES.fixed(
            "external_id",
            TEXT.orNull(),
            row -> ExternalKey.idOf(row.invoice().head().external()));

    static final Table<Placed<Payment>> PAYMENTS = new Table<>("payment", "p");
    static final Column<Placed<Payment>, UUID> PAYMENT_ID =
            PAYMENTS.fixed("id", UUID, payment -> payment.value().id());
    static final Column<Placed<Payment>, Short> PLACE;
    static final AmountColumn<Placed<Payment>> AMOUNT;
    static final Column<Placed<Payment>, Instant> RECEIVED_AT;

    static {
        INVOICES.fixedOwner(Stored::owner);

        var invoiceId = LINES.key("invoice_id", UUID, Placed::parent);
        LINE_NO = LINES.key("line_no", SMALLINT, Placed::place);
        DESCRIPTION = LINES.fixed("description", TEXT, line -> line.value().description());
        PRICE = LineColumns.of(LINES, UUID.orNull(), line -> line.value().price());

        LINES.readBy(row -> new Placed<>(invoiceId.in(row), LINE_NO.in(row), line(row, PricingTypes.ANY)));

        var paid = PAYMENTS.key("invoice_id", UUID, Placed::parent);
        PLACE = PAYMENTS.key("place", SMALLINT, Placed::place);
        AMOUNT = AmountColumn.fixed(
                PAYMENTS, "amount", payment -> payment.value().amount());
        RECEIVED_AT = PAYMENTS.fixed(
                "received_at", INSTANT, payment -> payment.value().receivedAt());
        PAYMENTS.readBy(
                row -> new Placed<>(paid.in(row), PLACE.in(row), payment(row, PAYMENT_ID.in(row), PricingTypes.ANY)));
    }

    /**
     * An invoice is read as its lines, each with the columns of its invoice and, once for each, with those of a payment. The line's come
     * first, for some have the name of the invoice's.
     */
    static final String SELECT = LINES.select() + ", " + INVOICES.select() + ", " + PAYMENT_ID.sql()
            + " as payment_id, " + PAYMENTS.select(PLACE, AMOUNT.amount(), RECEIVED_AT);

    static final String FROM =
            INVOICES.from() + " join invoice_line l on l.invoice_id = i.id left join payment p on p.invoice_id = i.id";

    private static final Statement<Stored> STORE_INVOICES = INVOICES.store();
    /** They are fixed from the draft on. */
    private static final Statement<Placed<InvoiceLine>> STORE_LINES = LINES.insertNew();
    /** They are only added. */
    private static final Statement<Placed<Payment>> STORE_PAYMENTS = PAYMENTS.insertNew();

    private static final String STORE = Journal.statement(STORE_INVOICES, STORE_LINES, STORE_PAYMENTS);

    private InvoiceTable() {}

    /** One statement, whatever the number of invoices. */
    static Journal.Writes store(List<Stored> invoices) {
        var arguments = STORE_INVOICES.addTo(Tuple.tuple(), invoices);
        STORE_LINES.addTo(arguments, placed(invoices, Invoice.State::lines));
        STORE_PAYMENTS.addTo(arguments, placed(invoices, Invoice.State::payments));
        return new Journal.Writes(STORE, arguments);
    }

    /** @param rows of {@link #SELECT}, at least one */
    static Invoice read(List<Row> rows) {
        var row = rows.get(0);
        var currency = CURRENCY.in(row);
        var lines = new TreeMap<Short, InvoiceLine>();
        var payments = new TreeMap<Short, Payment>();
        for (var one : rows) {
            lines.computeIfAbsent(LINE_NO.in(one), first -> line(one, currency));
            if (PLACE.in(one) != null) {
                payments.computeIfAbsent(
                        PLACE.in(one), first -> payment(one, PAYMENT_ID.in(one, "payment_id"), currency));
            }
        }
        return Invoice.restore(new Invoice.State(
                new Invoice.Head(ID.in(row), CUSTOMER_ID.in(row), ORDER_ID.in(row), currency, external(row)),
                VERSION.in(row),
                SERIES.in(row) == null ? null : new InvoiceNumber(SERIES.in(row), SERIES_NUMBER.in(row)),
                STATUS.in(row),
                List.copyOf(lines.values()),
                DUE_DATE.in(row),
                CREATED_AT.in(row),
                ISSUED_AT.in(row),
                PAID_AT.in(row),
                List.copyOf(payments.values())));
    }

    /** By id, of the rows of many. */
    static Map<UUID, Invoice> readAll(RowSet<Row> rows) {
        var all = new HashMap<UUID, Invoice>();
        Found.groups(rows, ID::in, Function.identity()).forEach((id, own) -> all.put(id, read(own)));
        return all;
    }

    /** Of a row with the invoice's columns alone, and whether it is overdue today. */
    static InvoiceSummary summary(Row row) {
        var currency = CURRENCY.in(row);
        return new InvoiceSummary(
                ID.in(row),
                VERSION.in(row),
                NUMBER.in(row),
                CUSTOMER_ID.in(row),
                ORDER_ID.in(row),
                STATUS.in(row),
                Objects.requireNonNullElse(row.getBoolean("overdue"), false),
                TOTALS.in(row, currency),
                PAID.in(row, currency),
                DUE_DATE.in(row),
                CREATED_AT.in(row),
                ISSUED_AT.in(row),
                PAID_AT.in(row),
                external(row));
    }

    private static ExternalKey external(Row row) {
        return ExternalKey.ofNullable(EXTERNAL_SYSTEM.in(row), EXTERNAL_ID.in(row));
    }

    private static InvoiceLine line(Row row, Currency currency) {
        return new InvoiceLine(DESCRIPTION.in(row), PRICE.in(row, currency));
    }

    private static Payment payment(Row row, UUID id, Currency currency) {
        return new Payment(id, AMOUNT.in(row, currency), RECEIVED_AT.in(row));
    }

    private static <T> List<Placed<T>> placed(List<Stored> invoices, Function<Invoice.State, List<T>> children) {
        return Placed.of(invoices, row -> row.head().id(), row -> children.apply(row.invoice()));
    }
}
