package crm.support.customer.persistence;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.support.customer.application.KnownCustomer;
import crm.support.customer.application.KnownCustomers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Set-based: a batch of events costs two statements. */
@ApplicationScoped
class SqlKnownCustomers implements KnownCustomers {

    private static final String CUSTOMERS = """
            insert into known_customer (customer_id, owner_user_id, owner_team, owner_department)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[])
            on conflict do nothing
            """;
    private static final String KEYS = """
            insert into customer_ref (system, external_id, customer_id)
            select * from unnest($1::text[], $2::text[], $3::uuid[])
            on conflict do nothing
            """;

    private final ReactiveUnitOfWork unitOfWork;

    SqlKnownCustomers(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Void> remember(List<KnownCustomer> customers) {
        return unitOfWork.sql(
                sql -> sql.execute(CUSTOMERS, customers(customers)).chain(() -> rememberKeys(sql, customers)));
    }

    private static Uni<Void> rememberKeys(Sql sql, List<KnownCustomer> customers) {
        var systems = new ArrayList<String>();
        var keys = new ArrayList<String>();
        var ids = new ArrayList<UUID>();
        for (var customer : customers) {
            for (var key : customer.externalKeys()) {
                systems.add(key.system());
                keys.add(key.id());
                ids.add(customer.customerId());
            }
        }
        var arguments = Tuple.tuple()
                .addArrayOfString(systems.toArray(String[]::new))
                .addArrayOfString(keys.toArray(String[]::new))
                .addArrayOfUUID(ids.toArray(UUID[]::new));
        return sql.execute(KEYS, arguments).replaceWithVoid();
    }

    private static Tuple customers(List<KnownCustomer> customers) {
        return Tuple.tuple()
                .addArrayOfUUID(
                        customers.stream().map(KnownCustomer::customerId).toArray(UUID[]::new))
                .addArrayOfUUID(
                        customers.stream().map(one -> one.owner().userId()).toArray(UUID[]::new))
                .addArrayOfString(
                        customers.stream().map(one -> one.owner().team()).toArray(String[]::new))
                .addArrayOfString(
                        customers.stream().map(one -> one.owner().department()).toArray(String[]::new));
    }
}
