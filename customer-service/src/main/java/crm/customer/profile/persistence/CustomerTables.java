package crm.customer.profile.persistence;

import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.contactpoint.persistence.ContactPointRows;
import crm.customer.profile.domain.CustomerRecord;
import crm.platform.data.AggregateRows;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What storing customers of either kind takes: the lock, the visibility, and the tables beside the customers' own. */
@ApplicationScoped
public class CustomerTables {

    private final ReactiveUnitOfWork unitOfWork;
    private final AggregateRows locks;
    private final VisibleRows visible;
    private final ContactPointRows contactPoints;
    private final ExternalIdRows externalIds;

    CustomerTables(
            ReactiveUnitOfWork unitOfWork,
            AggregateRows locks,
            VisibleRows visible,
            ContactPointRows contactPoints,
            ExternalIdRows externalIds) {
        this.unitOfWork = unitOfWork;
        this.locks = locks;
        this.visible = visible;
        this.contactPoints = contactPoints;
        this.externalIds = externalIds;
    }

    ReactiveUnitOfWork unitOfWork() {
        return unitOfWork;
    }

    Uni<Void> lock(CustomerTable table, UUID id) {
        return locks.lock(table.sql(), table.what(), id).replaceWithVoid();
    }

    Uni<Void> requireVisible(CustomerTable table, UUID id) {
        return visible.require(table.sql(), table.what(), id);
    }

    Uni<Void> insertBeside(CustomerTable table, List<CustomerRecord> records) {
        return externalIds.insert(table.name(), records).chain(() -> contactPoints.insert(held(records)));
    }

    /** External ids never change. */
    Uni<Void> updateBeside(List<CustomerRecord> records) {
        return contactPoints.update(held(records));
    }

    Uni<CustomerRecord> whole(CustomerRow<?> row) {
        return contactPoints
                .of(row.id())
                .chain(points -> externalIds.of(row.id()).map(ids -> row.toRecord(points, ids)));
    }

    private static Map<UUID, ContactPoints> held(List<CustomerRecord> records) {
        var held = new LinkedHashMap<UUID, ContactPoints>();
        records.forEach(record -> held.put(record.id(), record.contactPoints()));
        return held;
    }
}
