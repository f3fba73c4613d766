package crm.customer.profile.persistence;

import crm.customer.profile.application.CustomerJournal;
import crm.customer.profile.application.Customers;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerDetails;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/**
 * Customers of one kind, one by one.
 *
 * @param <R> their row
 */
public abstract class HibernateCustomers<D extends CustomerDetails<D>, R extends CustomerRow<D>>
        implements Customers<D> {

    private final CustomerTables tables;
    private final CustomerJournal<D> journal;
    private final CustomerTable table;
    private final Class<R> rowType;

    protected HibernateCustomers(
            CustomerTables tables, CustomerJournal<D> journal, CustomerShape<D> shape, Class<R> rowType) {
        this.tables = tables;
        this.journal = journal;
        this.table = shape.table();
        this.rowType = rowType;
    }

    protected abstract R newRow();

    @Override
    public Uni<Customer<D>> require(UUID id) {
        return tables.lock(table, id).chain(() -> row(id)).chain(this::whole);
    }

    @Override
    public Uni<Void> requireVisible(UUID id) {
        return tables.requireVisible(table, id);
    }

    @Override
    public Uni<Void> insert(Customer<D> customer) {
        var state = customer.snapshot();
        var row = newRow();
        row.copy(state);
        return tables.unitOfWork()
                .session(session -> session.persist(row))
                .chain(() -> tables.insertBeside(table, List.of(state.record())))
                .chain(() -> journal.record(List.of(customer)));
    }

    @Override
    public Uni<Void> update(Customer<D> customer) {
        var state = customer.snapshot();
        return row(state.record().id())
                .invoke(row -> row.copy(state))
                .chain(() -> tables.updateBeside(List.of(state.record())))
                .chain(() -> journal.record(List.of(customer)));
    }

    private Uni<Customer<D>> whole(R row) {
        return tables.whole(row)
                .map(record -> Customer.restore(new Customer.Snapshot<>(record, row.details(), row.version())));
    }

    private Uni<R> row(UUID id) {
        return tables.unitOfWork().session(session -> session.find(rowType, id));
    }
}
