package crm.platform.customer;

import static crm.platform.customer.KnownCustomerTable.CUSTOMERS;

import crm.platform.customer.CustomerRefTable.Ref;
import crm.platform.customer.KnownCustomer.ExternalKey;
import crm.platform.data.AggregateRows;
import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.table.Rows;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import crm.platform.security.CurrentUser;
import crm.platform.security.Ownership;
import crm.platform.security.Visibility;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customers that customer-service has told us of: for a service that has the tables {@code known_customer} and {@code customer_ref}
 * and a {@link RegistrationConsumer}. What a service asks together with questions of its own, it takes from the constants here.
 */
@ApplicationScoped
public class KnownCustomers {

    /** Which the migrations of such a service make, for its proof of mappings. */
    public static final List<Table<?>> TABLES = List.of(CUSTOMERS, CustomerRefTable.REFS);

    /** Of records with a {@code customer_id}: who sees the customer sees them, too (ADR 0026). */
    public static final Ownership THEIRS = Ownership.ownersAndOf("known_customer", "customer_id");

    /** What {@link #in} reads, of the customer {@code c}. */
    public static final String SELECT = CUSTOMERS.select();

    /**
     * Finds the customer {@code c} of rows {@code r} with {@code system} and {@code customer_key}; nulls for one who is unknown or, by the
     * condition that {@code %s} leaves place for, not visible.
     */
    public static final String BY_KEY = """
            left join customer_ref k on k.system = r.system and k.external_id = r.customer_key
            left join known_customer c on c.customer_id = k.customer_id and %s
            """;

    /** Whether there is the customer {@code $1}; {@code %s} leaves place for who may see {@code c}. */
    public static final String EXISTS = "exists (select 1 from known_customer c where c.customer_id = $1 and %s)";

    private static final Statement<ExternalKey> NAMED = new Rows<ExternalKey>()
            .column(CustomerRefTable.SYSTEM, ExternalKey::system)
            .column(CustomerRefTable.EXTERNAL_ID, ExternalKey::id)
            .statement("select k.system, k.external_id, k.customer_id from customer_ref k"
                    + " join {rows} r on r.system = k.system and r.external_id = k.external_id");

    private static final String VISIBLE =
            "select c.customer_id from known_customer c where c.customer_id = any($1) and ";

    private final ReactiveUnitOfWork unitOfWork;
    private final AggregateRows rows;
    private final CurrentUser user;

    KnownCustomers(ReactiveUnitOfWork unitOfWork, AggregateRows rows, CurrentUser user) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
        this.user = user;
    }

    /** Those that are known already stay as they are; any number of them costs two statements. */
    public Uni<Void> remember(List<KnownCustomer> customers) {
        return unitOfWork.sql(sql -> KnownCustomerTable.REMEMBER
                .on(sql, customers)
                .chain(() -> CustomerRefTable.REMEMBER.on(sql, Ref.of(customers)))
                .replaceWithVoid());
    }

    /** Whose they are now, of those that are known; each at most once. */
    Uni<Void> handOver(List<KnownCustomer> customers) {
        return unitOfWork
                .sql(sql -> KnownCustomerTable.HAND_OVER.on(sql, customers))
                .replaceWithVoid();
    }

    /** Ids of those that are known by these keys, whoever may see them; in the running transaction. */
    public Uni<Map<ExternalKey, UUID>> named(Collection<ExternalKey> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : unitOfWork
                        .sql(sql -> NAMED.on(sql, List.copyOf(keys)))
                        .map(rows -> Found.map(rows, CustomerRefTable::key, CustomerRefTable.CUSTOMER::in));
    }

    /** In the running transaction; false for a customer whom the caller may not see, exactly as for one who does not exist. */
    public Uni<Boolean> isVisible(UUID customerId) {
        return rows.isVisible(CUSTOMERS.name(), KnownCustomerTable.ID.name(), customerId);
    }

    /** Those of the customers whom the caller may see, in one question. */
    public Uni<Set<UUID>> visible(Collection<UUID> customerIds) {
        return visible(customerIds, user.get().visibility());
    }

    /** As {@link #visible(Collection)}, for work that is done for somebody who does not call at the moment: an import. */
    public Uni<Set<UUID>> visible(Collection<UUID> customerIds, Visibility visibility) {
        if (customerIds.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        var condition = visibility.on("c", 2);
        var arguments = new ArrayList<Object>();
        arguments.add(customerIds.toArray(UUID[]::new));
        arguments.addAll(condition.arguments());
        return unitOfWork
                .ask(VISIBLE + condition.sql(), Tuple.from(arguments))
                .map(found -> new HashSet<>(Found.list(found, KnownCustomerTable.ID::in)));
    }

    /** Of a row that was selected with {@link #SELECT}; without external keys, and null where there is no customer. */
    public static @Nullable KnownCustomer in(Row row) {
        return KnownCustomerTable.ID.in(row) == null ? null : CUSTOMERS.read(row);
    }
}
