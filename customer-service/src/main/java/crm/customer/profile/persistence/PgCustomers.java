package crm.customer.profile.persistence;

import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.CustomerDetails;
import crm.customer.profile.domain.ExternalId;
import crm.customer.profile.persistence.ExternalIdTable.Named;
import crm.platform.journal.OutboundEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/** Customers of one kind, with their external ids, which never change. */
public abstract class PgCustomers<D extends CustomerDetails<D>> extends PgRecords<Customer<D>, Customer.State<D>> {

    private static final KeyedRows.Names NAMES =
            new KeyedRows.Names(ExternalIdTable.EXTERNAL_IDS, ExternalIdTable.CUSTOMER_ID);

    private final CustomerTable<D> table;

    protected PgCustomers(Tools tools, CustomerTable<D> table, Function<Customer<D>, List<OutboundEvent>> contracts) {
        super(
                tools,
                new Mapping<>(
                        table.what(),
                        table.table(),
                        table.select(),
                        row -> Customer.restore(table.read(row)),
                        Customer::state,
                        contracts),
                NAMES);
        this.table = table;
    }

    /** Fails when one of the external ids is taken already. */
    @Override
    protected Uni<Void> insert(List<Customer<D>> created) {
        var named = created.stream()
                .flatMap(customer -> customer.state().record().externalIds().stream()
                        .map(id -> new Named(id, customer.id(), table.kind())))
                .toList();
        return super.insert(created)
                .chain(() -> write(ExternalIdTable.INSERT_NEW, named))
                .invoke(stored -> requireAll(named.size(), stored))
                .replaceWithVoid();
    }

    private static void requireAll(int wanted, int stored) {
        if (stored < wanted) {
            throw ExternalId.taken("customer");
        }
    }
}
