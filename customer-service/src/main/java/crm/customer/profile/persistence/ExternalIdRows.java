package crm.customer.profile.persistence;

import crm.customer.profile.domain.CustomerRecord;
import crm.customer.profile.domain.ExternalId;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.RuleViolation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What other systems call customers: unique per system, whichever kind of customer it is. */
@ApplicationScoped
public class ExternalIdRows {

    private static final String INSERT = """
            insert into external_id (system, id, customer_id, kind)
            select system, id, customer_id, $4 from unnest($1::text[], $2::text[], $3::uuid[]) as n(system, id, customer_id)
            on conflict do nothing
            """;
    private static final String OF = "select system, id from external_id where customer_id = $1 order by system, id";

    private final ReactiveUnitOfWork unitOfWork;

    ExternalIdRows(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    public Uni<List<ExternalId>> of(UUID customer) {
        return unitOfWork.sql(sql -> sql.execute(OF, customer)).map(rows -> {
            var found = new ArrayList<ExternalId>();
            rows.forEach(row -> found.add(new ExternalId(row.getString("system"), row.getString("id"))));
            return List.copyOf(found);
        });
    }

    /** Fails when one of them is taken already. */
    public Uni<Void> insert(String kind, List<CustomerRecord> customers) {
        var named = new ArrayList<Named>();
        customers.forEach(customer -> customer.externalIds().forEach(id -> named.add(new Named(id, customer.id()))));
        if (named.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return unitOfWork
                .sql(sql -> sql.execute(
                        INSERT,
                        array(named, one -> one.externalId().system(), String[]::new),
                        array(named, one -> one.externalId().id(), String[]::new),
                        array(named, Named::customer, UUID[]::new),
                        kind))
                .invoke(result -> requireAll(named.size(), result.rowCount()))
                .replaceWithVoid();
    }

    private static void requireAll(int wanted, int stored) {
        if (stored < wanted) {
            throw new RuleViolation(
                    "customer.external-id-taken", "One of the external ids belongs to a customer already.");
        }
    }

    private record Named(ExternalId externalId, UUID customer) {}

    private static <T> T[] array(
            List<Named> named, Function<Named, T> value, java.util.function.IntFunction<T[]> newArray) {
        return named.stream().map(value).toArray(newArray);
    }
}
