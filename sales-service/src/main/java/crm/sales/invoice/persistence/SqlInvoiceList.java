package crm.sales.invoice.persistence;

import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.sales.SalesConfig;
import crm.sales.invoice.application.InvoiceList;
import crm.sales.invoice.application.InvoiceSummary;
import crm.sales.invoice.domain.InvoiceStatus;
import crm.sales.persistence.Columns;
import crm.sales.pricing.domain.Totals;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;

@ApplicationScoped
class SqlInvoiceList implements InvoiceList {

    /** The rule of {@code Invoice.Snapshot.isOverdueOn}, for a filter. */
    static final String OVERDUE = "(i.status in ('ISSUED', 'PARTIALLY_PAID') and i.due_date < d.today)";

    private final Lists lists;
    private final ListQuery<InvoiceSummary> query;

    SqlInvoiceList(Lists lists, SalesConfig config) {
        this.lists = lists;
        this.query = query(config.timeZone());
    }

    @Override
    public Uni<Page<InvoiceSummary>> page(UriInfo uri) {
        return lists.page(query, uri);
    }

    /** The zone is the name of a {@link ZoneId}, which holds no quote. */
    private static ListQuery<InvoiceSummary> query(ZoneId zone) {
        return new ListQuery<>(
                """
                i.id, i.version, i.number, i.customer_id, i.order_id, i.status, i.currency, i.net, i.tax, i.total, i.paid,
                i.due_date, i.created_at, i.issued_at, i.paid_at, %s as overdue""".formatted(OVERDUE),
                "invoice i cross join (select (now() at time zone '" + zone.getId() + "')::date as today) d",
                InvoiceField.class,
                "i.id",
                "i",
                null,
                "i.updated_at",
                SqlInvoiceList::summary);
    }

    private static InvoiceSummary summary(Row row) {
        return new InvoiceSummary(
                row.getUUID("id"),
                row.getLong("version"),
                row.getString("number"),
                row.getUUID("customer_id"),
                row.getUUID("order_id"),
                InvoiceStatus.valueOf(row.getString("status")),
                Boolean.TRUE.equals(row.getBoolean("overdue")),
                new Totals(
                        Columns.money(row, "net", "currency"),
                        Columns.money(row, "tax", "currency"),
                        Columns.money(row, "total", "currency")),
                Columns.money(row, "paid", "currency"),
                row.getLocalDate("due_date"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "issued_at"),
                Columns.instant(row, "paid_at"));
    }
}
