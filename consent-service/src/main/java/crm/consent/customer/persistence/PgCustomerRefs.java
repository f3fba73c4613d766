package crm.consent.customer.persistence;

import crm.consent.customer.application.CustomerRef;
import crm.consent.customer.application.CustomerRefs;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

@ApplicationScoped
class PgCustomerRefs implements CustomerRefs {

    private static final String KEEP = """
            insert into customer_ref (system, external_id, person_id)
            select system, external_id, person_id from unnest($1::text[], $2::text[], $3::uuid[]) as r(system, external_id, person_id)
            order by system, external_id
            on conflict (tenant_id, system, external_id) do update set person_id = excluded.person_id
            """;

    private static final String FIND = """
            select r.system, r.external_id, r.person_id
            from customer_ref r join unnest($1::text[], $2::text[]) as asked(system, external_id) using (system, external_id)
            """;

    private final ReactiveUnitOfWork unitOfWork;

    PgCustomerRefs(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Void> keep(Collection<CustomerRef> refs) {
        var last = new LinkedHashMap<CustomerRef.Name, CustomerRef>();
        refs.forEach(ref -> last.put(ref.name(), ref));
        if (last.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return unitOfWork.sql(sql -> sql.execute(
                        KEEP,
                        texts(last.keySet(), CustomerRef.Name::system),
                        texts(last.keySet(), CustomerRef.Name::externalId),
                        last.values().stream().map(CustomerRef::personId).toArray(UUID[]::new))
                .replaceWithVoid());
    }

    @Override
    public Uni<Map<CustomerRef.Name, UUID>> find(Collection<CustomerRef.Name> names) {
        if (names.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return unitOfWork
                .sql(sql -> sql.execute(
                        FIND, texts(names, CustomerRef.Name::system), texts(names, CustomerRef.Name::externalId)))
                .map(rows -> {
                    Map<CustomerRef.Name, UUID> found = new HashMap<>();
                    rows.forEach(row -> found.put(
                            new CustomerRef.Name(row.getString("system"), row.getString("external_id")),
                            row.getUUID("person_id")));
                    return found;
                });
    }

    private static String[] texts(Collection<CustomerRef.Name> names, Function<CustomerRef.Name, String> part) {
        return names.stream().map(part).toArray(String[]::new);
    }
}
