package crm.sales.invoice.persistence;

import static crm.platform.data.table.SqlType.TEXT;

import crm.platform.customer.KnownCustomers;
import crm.platform.data.Sql;
import crm.platform.data.table.Rows;
import crm.platform.data.table.Statement;
import crm.platform.imports.past.ImportedKey;
import crm.platform.imports.past.PastFactsLookup;
import crm.sales.invoice.application.ImportedInvoice;
import crm.sales.invoice.application.ImportedInvoice.Found;
import crm.sales.invoice.domain.InvoicedOrder;
import crm.sales.order.domain.OrderStatus;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What the database knows about the rows of an invoice file. */
final class InvoiceImportLookup {

    static final PastFactsLookup<ImportedInvoice, Found> LOOKUP = new PastFactsLookup<>(
            ImportedKey.rows(ImportedInvoice::key).column("order_key", TEXT, ImportedInvoice::orderKey),
            "select " + KnownCustomers.SELECT + """
                    , o.id as order_id, o.customer_id as order_customer, o.status as order_status,
                    b.id is not null as invoiced, i.id as existing_id
                    from {numbered} r
                    """ + KnownCustomers.BY_KEY + """
                    left join lateral (
                      select s.id, s.customer_id, s.status from sales_order s
                      where s.external_id = r.order_key and s.external_system = r.system
                      order by s.status = 'CANCELLED', s.recorded_at desc, s.id desc limit 1) o on true
                    left join invoice b on b.order_id = o.id
                    left join invoice i on i.external_system = r.system and i.external_id = r.external_id
                    order by r.place
                    """,
            InvoiceImportLookup::of);

    /** They stay as they are found until the invoices are stored; in one order, so that two such statements never wait for each other. */
    static final Statement<ImportedInvoice> HOLD_ORDERS = new Rows<ImportedInvoice>()
            .column("external_system", TEXT, row -> row.key().system())
            .column("external_id", TEXT, ImportedInvoice::orderKey)
            .statement("""
                    select id from sales_order where (external_system, external_id) in (select {names} from {rows} r)
                    order by id
                    for share
                    """);

    private static final String EXISTING =
            "select " + InvoiceTable.SELECT + " from " + InvoiceTable.FROM + " where i.id = any($1)";

    private InvoiceImportLookup() {}

    /** Mostly all are new, and nothing is asked. */
    static Uni<List<Found>> withExisting(Sql sql, List<Found> found) {
        var ids = found.stream().map(Found::existingId).filter(Objects::nonNull).toArray(UUID[]::new);
        return ids.length == 0
                ? Uni.createFrom().item(found)
                : sql.execute(EXISTING, Tuple.tuple().addArrayOfUUID(ids))
                        .map(InvoiceTable::readAll)
                        .map(existing -> found.stream()
                                .map(one -> one.with(existing.get(one.existingId())))
                                .toList());
    }

    private static Found of(Row row) {
        var order = row.getUUID("order_id") == null ? null : order(row);
        return new Found(KnownCustomers.in(row), order, row.getUUID("existing_id"), null);
    }

    private static InvoicedOrder order(Row row) {
        return new InvoicedOrder(
                row.getUUID("order_id"),
                row.getUUID("order_customer"),
                OrderStatus.valueOf(row.getString("order_status")),
                row.getBoolean("invoiced"));
    }
}
