package crm.sales.invoice.persistence;

import crm.platform.data.AggregateRows;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.security.CurrentUser;
import crm.sales.invoice.application.InvoiceJournal;
import crm.sales.invoice.application.Invoices;
import crm.sales.invoice.domain.Invoice;
import crm.sales.visibility.VisibleRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class HibernateInvoices implements Invoices {

    private static final String TABLE = "invoice";
    private static final String WHAT = "invoice";

    private final ReactiveUnitOfWork unitOfWork;
    private final AggregateRows locks;
    private final VisibleRows rows;
    private final InvoiceJournal journal;
    private final CurrentUser user;
    private final Clock clock;

    HibernateInvoices(
            ReactiveUnitOfWork unitOfWork,
            AggregateRows locks,
            VisibleRows rows,
            InvoiceJournal journal,
            CurrentUser user,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.locks = locks;
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
        return unitOfWork.inTransaction(
                () -> rows.require(TABLE, "id", WHAT, id).chain(() -> row(id)).map(InvoiceEntity::toDomain));
    }

    @Override
    public Uni<Invoice> require(UUID id) {
        return locks.lock(TABLE, WHAT, id).chain(() -> row(id)).map(InvoiceEntity::toDomain);
    }

    @Override
    public Uni<Void> insert(Invoice invoice) {
        var row = InvoiceEntity.from(invoice, user.owner());
        return unitOfWork.session(session -> session.persist(row)).chain(() -> journal.record(List.of(invoice)));
    }

    @Override
    public Uni<Void> update(Invoice invoice) {
        return row(invoice.snapshot().head().id())
                .invoke(row -> row.copy(invoice.snapshot(), clock.instant()))
                .chain(() -> journal.record(List.of(invoice)));
    }

    private Uni<InvoiceEntity> row(UUID id) {
        return unitOfWork.session(session -> session.find(InvoiceEntity.class, id));
    }
}
