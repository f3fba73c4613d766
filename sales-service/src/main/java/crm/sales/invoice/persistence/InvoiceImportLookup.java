package crm.sales.invoice.persistence;

import crm.platform.data.Sql;
import crm.platform.security.Owner;
import crm.platform.security.Visibility;
import crm.sales.imports.persistence.ImportLookup;
import crm.sales.persistence.Columns;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.TaxRate;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the database knows about one row of an invoice file.
 *
 * @param customerId null when the customer is unknown or may not be seen
 * @param order null when none is named, or when it is not there
 * @param existing null when the invoice is new
 */
record InvoiceImportLookup(UUID customerId, Owner owner, NamedOrder order, Existing existing) {

    /** The order that a row names. */
    record NamedOrder(UUID id, UUID customerId, boolean confirmed, boolean invoiced) {}

    /** The facts of an invoice that was imported before. */
    record Existing(
            UUID customerId,
            UUID orderId,
            Instant issuedAt,
            LocalDate dueDate,
            Money net,
            TaxRate taxRate,
            Instant paidAt) {}

    private static final String SELECT = """
            select c.customer_id, c.owner_user_id, c.owner_team, c.owner_department,
                   o.id as order_id, o.customer_id as order_customer, o.status as order_status, b.id as order_invoice,
                   i.customer_id as old_customer, i.order_id as old_order, i.issued_at, i.due_date, i.net, i.currency,
                   i.paid_at, l.tax_rate
            from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::text[])
              as r(place, system, external_id, customer_key, order_key)
            left join customer_ref k on k.system = r.system and k.external_id = r.customer_key
            left join known_customer c on c.customer_id = k.customer_id and %s
            left join sales_order o on o.external_system = r.system and o.external_id = r.order_key
            left join invoice b on b.order_id = o.id
            left join invoice i on i.external_system = r.system and i.external_id = r.external_id
            left join invoice_line l on l.invoice_id = i.id and l.line_no = 1
            order by r.place
            """;

    /** In one order, so that two such statements never wait for each other. */
    private static final String HOLD_ORDERS = """
            select id from sales_order
            where (external_system, external_id) in (select * from unnest($1::text[], $2::text[]))
            order by id
            for share
            """;

    private static final ImportLookup<ImportedInvoice, InvoiceImportLookup> QUESTION =
            new ImportLookup<>(SELECT, ImportedInvoice::key, ImportedInvoice::orderKey, InvoiceImportLookup::of);

    /** The orders stay as they are found until the invoices are stored: none of them is cancelled meanwhile. */
    static Uni<List<InvoiceImportLookup>> find(Sql sql, List<ImportedInvoice> rows, Visibility visibility) {
        var orders = Tuple.tuple()
                .addArrayOfString(Columns.array(rows, row -> row.key().system(), String[]::new))
                .addArrayOfString(Columns.array(rows, ImportedInvoice::orderKey, String[]::new));
        return sql.execute(HOLD_ORDERS, orders).chain(() -> QUESTION.ask(sql, rows, visibility));
    }

    private static InvoiceImportLookup of(Row row) {
        var order = row.getUUID("order_id") == null ? null : order(row);
        var existing = row.getUUID("old_customer") == null ? null : existing(row);
        return new InvoiceImportLookup(row.getUUID("customer_id"), ImportLookup.owner(row), order, existing);
    }

    private static NamedOrder order(Row row) {
        return new NamedOrder(
                row.getUUID("order_id"),
                row.getUUID("order_customer"),
                "CONFIRMED".equals(row.getString("order_status")),
                row.getUUID("order_invoice") != null);
    }

    private static Existing existing(Row row) {
        return new Existing(
                row.getUUID("old_customer"),
                row.getUUID("old_order"),
                Columns.instant(row, "issued_at"),
                row.getLocalDate("due_date"),
                Columns.money(row, "net", "currency"),
                new TaxRate(row.getBigDecimal("tax_rate")),
                Columns.instant(row, "paid_at"));
    }
}
