package crm.sales.invoice.persistence;

import crm.platform.customer.KnownCustomers;
import crm.platform.list.ListParameters;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.platform.query.PgList;
import crm.sales.SalesConfig;
import crm.sales.invoice.application.InvoiceSummary;
import jakarta.inject.Singleton;
import java.time.ZoneId;

/** Invoices page by page. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgInvoiceList extends PgList<InvoiceSummary> {

    /** The rule of {@code Invoice.State.isOverdueOn}, for a filter. */
    private static final String OVERDUE = "i.status in ('ISSUED', 'PARTIALLY_PAID') and i.due_date < d.today";

    @ListParameters(operation = "listInvoices")
    static final ListQuery<InvoiceSummary> QUERY = ListQuery.of(
                    InvoiceTable.INVOICES.select() + ", (" + OVERDUE + ") as overdue",
                    InvoiceTable.INVOICES.from() + " cross join (select (now() at time zone '$zone')::date as today) d",
                    InvoiceTable.ID,
                    InvoiceTable::summary)
            .of("i", KnownCustomers.THEIRS)
            .searchedIn(InvoiceTable.NUMBER, InvoiceTable.EXTERNAL_ID)
            .updated(InvoiceTable.UPDATED_AT)
            .filtered(
                    InvoiceTable.CUSTOMER_ID,
                    InvoiceTable.ORDER_ID,
                    InvoiceTable.NUMBER,
                    InvoiceTable.SERIES,
                    InvoiceTable.STATUS)
            .filtered("overdue", OVERDUE)
            .filtered(InvoiceTable.CURRENCY)
            .sorted("total", InvoiceTable.TOTALS.total().amount())
            .sorted(InvoiceTable.DUE_DATE, InvoiceTable.CREATED_AT)
            .filtered(
                    InvoiceTable.ISSUED_AT,
                    InvoiceTable.PAID_AT,
                    InvoiceTable.EXTERNAL_SYSTEM,
                    InvoiceTable.EXTERNAL_ID)
            .summed(InvoiceTable.TOTALS.total().amount(), InvoiceTable.CURRENCY, "status", "overdue");

    /** The zone is the name of a {@link ZoneId}, which holds no quote. */
    PgInvoiceList(Lists lists, SalesConfig config) {
        super(lists, QUERY.with("$zone", config.timeZone().getId()));
    }
}
