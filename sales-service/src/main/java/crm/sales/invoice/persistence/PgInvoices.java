package crm.sales.invoice.persistence;

import crm.platform.data.AggregateRows;
import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.NotFound;
import crm.platform.journal.Journal;
import crm.platform.security.CurrentUser;
import crm.sales.invoice.application.Invoices;
import crm.sales.invoice.domain.Invoice;
import crm.sales.invoice.messaging.InvoiceContracts;
import crm.sales.invoice.persistence.InvoiceTable.Stored;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

@ApplicationScoped
class PgInvoices implements Invoices {

    private static final String TABLE = "invoice";
    private static final String WHAT = "invoice";
    private static final String FIND = InvoiceTable.SELECT + " where i.id = $1 and %s";
    private static final String REQUIRE = FIND.formatted("true");

    private final ReactiveUnitOfWork unitOfWork;
    private final AggregateRows locks;
    private final Journal journal;
    private final CurrentUser user;
    private final Clock clock;

    PgInvoices(ReactiveUnitOfWork unitOfWork, AggregateRows locks, Journal journal, CurrentUser user, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.locks = locks;
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
        var visible = user.get().visibility().on("i", 2);
        var arguments = Tuple.of(id);
        visible.arguments().forEach(arguments::addValue);
        return unitOfWork.ask(FIND.formatted(visible.sql()), arguments).map(rows -> {
            if (rows.size() == 0) {
                throw new NotFound(WHAT, id);
            }
            return InvoiceTable.read(Found.list(rows, Function.identity()));
        });
    }

    @Override
    public Uni<Invoice> require(UUID id) {
        return locks.lock(TABLE, WHAT, id)
                .chain(() -> unitOfWork.sql(sql -> sql.execute(REQUIRE, id)))
                .map(rows -> InvoiceTable.read(Found.list(rows, Function.identity())));
    }

    @Override
    public Uni<Void> store(Invoice invoice) {
        var stored = new Stored(invoice.state(), user.owner(), null, null, clock.instant());
        return journal.record(InvoiceTable.store(List.of(stored)), InvoiceContracts.of(invoice));
    }
}
