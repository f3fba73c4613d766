package crm.customer.profile.persistence;

import crm.customer.profile.application.CustomerJournal;
import crm.customer.profile.application.ImportBatch;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerDetails;
import crm.customer.profile.domain.CustomerRecord;
import crm.customer.profile.domain.ExternalId;
import crm.platform.security.Visibility;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;

/** Customers of one kind, a chunk of an import at once. */
public abstract class SqlCustomerBatch<D extends CustomerDetails<D>> implements ImportBatch<Customer<D>> {

    private final CustomerTables tables;
    private final CustomerJournal<D> journal;
    private final CustomerTable table;
    private final KeyedRows<Customer<D>> keyed;
    private final BatchColumns<Customer.Snapshot<D>> columns;

    protected SqlCustomerBatch(CustomerTables tables, CustomerJournal<D> journal, CustomerShape<D> shape) {
        this.tables = tables;
        this.journal = journal;
        this.table = shape.table();
        this.columns = shape.stored();
        this.keyed = new KeyedRows<>(
                table.sql(), "external_id", "customer_id", shape.select(), row -> Customer.restore(shape.read(row)));
    }

    @Override
    public Uni<Map<ExternalId, Known<Customer<D>>>> find(List<ExternalId> wanted, Visibility visibility) {
        return tables.unitOfWork().sql(sql -> keyed.find(sql, wanted, visibility));
    }

    /** The records hold their external ids. */
    @Override
    public Uni<Void> insert(Map<ExternalId, Customer<D>> created) {
        var customers = List.copyOf(created.values());
        return store(columns.insert(table.sql()), customers)
                .chain(() -> tables.insertBeside(table, records(customers)))
                .chain(() -> journal.record(customers));
    }

    @Override
    public Uni<Void> update(List<Customer<D>> changed) {
        return store(columns.update(table.sql()), changed)
                .chain(() -> tables.updateBeside(records(changed)))
                .chain(() -> journal.record(changed));
    }

    private Uni<Void> store(String statement, List<Customer<D>> customers) {
        var rows = customers.stream().map(Customer::snapshot).toList();
        return tables.unitOfWork()
                .sql(sql -> sql.execute(statement, columns.values(rows)))
                .replaceWithVoid();
    }

    private static <D extends CustomerDetails<D>> List<CustomerRecord> records(List<Customer<D>> customers) {
        return customers.stream().map(customer -> customer.snapshot().record()).toList();
    }
}
