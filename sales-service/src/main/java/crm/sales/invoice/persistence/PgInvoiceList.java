package crm.sales.invoice.persistence;

import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.sales.SalesConfig;
import crm.sales.invoice.application.InvoiceSummary;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;

/** Invoices page by page. */
@ApplicationScoped
class PgInvoiceList implements Listing<InvoiceSummary> {

    /** The rule of {@code Invoice.State.isOverdueOn}, for a filter. */
    static final String OVERDUE = "(i.status in ('ISSUED', 'PARTIALLY_PAID') and i.due_date < d.today)";

    private final Lists lists;
    private final ListQuery<InvoiceSummary> query;

    PgInvoiceList(Lists lists, SalesConfig config) {
        this.lists = lists;
        this.query = query(config.timeZone());
    }

    @Override
    public Uni<Page<InvoiceSummary>> page(ListRequest request) {
        return lists.page(query, request);
    }

    /** The zone is the name of a {@link ZoneId}, which holds no quote. */
    private static ListQuery<InvoiceSummary> query(ZoneId zone) {
        return new ListQuery<>(
                InvoiceTable.INVOICES.select() + ", " + OVERDUE + " as overdue",
                InvoiceTable.INVOICES.from() + " cross join (select (now() at time zone '" + zone.getId()
                        + "')::date as today) d",
                InvoiceField.class,
                InvoiceTable.ID.sql(),
                "i",
                null,
                InvoiceTable.UPDATED_AT.sql(),
                InvoiceTable::summary);
    }
}
