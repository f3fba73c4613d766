package crm.consent.customer.persistence;

import static crm.platform.data.table.SqlType.TEXT;

import crm.consent.customer.application.People;
import crm.platform.customer.KnownCustomer.ExternalKey;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.table.Rows;
import crm.platform.data.table.Statement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class PgPeople implements People {

    private static final Statement<ExternalKey> FIND = new Rows<ExternalKey>()
            .column("system", TEXT, ExternalKey::system)
            .column("external_id", TEXT, ExternalKey::id)
            .statement("""
                    select system, external_id, k.customer_id from customer_ref k join {rows} asked using (system, external_id)
                    """);

    private final ReactiveUnitOfWork unitOfWork;

    PgPeople(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Map<ExternalKey, UUID>> find(Collection<ExternalKey> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return unitOfWork.sql(sql -> FIND.on(sql, List.copyOf(keys))).map(rows -> {
            Map<ExternalKey, UUID> found = new HashMap<>();
            rows.forEach(row -> found.put(
                    new ExternalKey(row.getString("system"), row.getString("external_id")),
                    row.getUUID("customer_id")));
            return found;
        });
    }
}
