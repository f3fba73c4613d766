package crm.sales.invoice.persistence;

import static crm.platform.customer.KnownCustomers.THEIRS;

import crm.platform.data.AggregateRows;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.journal.Journal;
import crm.platform.security.CurrentUser;
import crm.sales.invoice.application.Invoices;
import crm.sales.invoice.domain.Invoice;
import crm.sales.invoice.messaging.InvoiceContracts;
import crm.sales.invoice.persistence.InvoiceTable.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PgInvoices implements Invoices {

    private static final String TABLE = "invoice";
    private static final String WHAT = "invoice";

    private final ReactiveUnitOfWork unitOfWork;
    private final AggregateRows rows;
    private final Journal journal;
    private final CurrentUser user;
    private final Clock clock;

    PgInvoices(ReactiveUnitOfWork unitOfWork, AggregateRows rows, Journal journal, CurrentUser user, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Uni<Boolean> existsForOrder(UUID orderId) {
        return unitOfWork
                .sql(sql -> sql.execute("select 1 from invoice where order_id = $1", orderId))
                .map(found -> found.size() > 0);
    }

    @Override
    public Uni<Invoice> find(UUID id) {
        return rows.readAll(InvoiceTable.SELECT, InvoiceTable.FROM, "i", WHAT, id, THEIRS)
                .map(InvoiceTable::read);
    }

    @Override
    public Uni<Invoice> require(UUID id) {
        return rows.lock(TABLE, WHAT, id, THEIRS).chain(() -> find(id));
    }

    @Override
    public Uni<Void> store(Invoice invoice) {
        var stored = new Stored(invoice.state(), user.owner(), clock.instant());
        return journal.record(InvoiceTable.store(List.of(stored)), InvoiceContracts.of(invoice));
    }
}
