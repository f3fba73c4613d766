package crm.customer.individual.persistence;

import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.contactpoint.persistence.ContactPointRows;
import crm.customer.individual.application.IndividualCustomerJournal;
import crm.customer.individual.application.IndividualCustomers;
import crm.customer.individual.domain.IndividualCustomer;
import crm.customer.profile.persistence.ExternalIdRows;
import crm.customer.profile.persistence.VisibleRows;
import crm.platform.data.AggregateRows;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class HibernateIndividualCustomers implements IndividualCustomers {

    static final String TABLE = "individual_customer";
    static final String WHAT = "individual-customer";
    static final String KIND = "INDIVIDUAL";

    private final ReactiveUnitOfWork unitOfWork;
    private final AggregateRows locks;
    private final VisibleRows visible;
    private final ContactPointRows contactPoints;
    private final ExternalIdRows externalIds;
    private final IndividualCustomerJournal journal;

    HibernateIndividualCustomers(
            ReactiveUnitOfWork unitOfWork,
            AggregateRows locks,
            VisibleRows visible,
            ContactPointRows contactPoints,
            ExternalIdRows externalIds,
            IndividualCustomerJournal journal) {
        this.unitOfWork = unitOfWork;
        this.locks = locks;
        this.visible = visible;
        this.contactPoints = contactPoints;
        this.externalIds = externalIds;
        this.journal = journal;
    }

    @Override
    public Uni<IndividualCustomer> require(UUID id) {
        return locks.lock(TABLE, WHAT, id).chain(() -> row(id)).chain(this::whole);
    }

    @Override
    public Uni<Void> requireVisible(UUID id) {
        return visible.require(TABLE, WHAT, id);
    }

    @Override
    public Uni<Void> insert(IndividualCustomer customer) {
        var state = customer.snapshot();
        return unitOfWork
                .session(session -> session.persist(IndividualCustomerEntity.from(state)))
                .chain(() -> externalIds.insert(KIND, List.of(state.record())))
                .chain(() -> contactPoints.insert(held(state)))
                .chain(() -> journal.record(List.of(customer)));
    }

    @Override
    public Uni<Void> update(IndividualCustomer customer) {
        var state = customer.snapshot();
        return row(state.record().id())
                .invoke(row -> row.copy(state))
                .chain(() -> contactPoints.update(held(state)))
                .chain(() -> journal.record(List.of(customer)));
    }

    private Uni<IndividualCustomer> whole(IndividualCustomerEntity row) {
        return contactPoints
                .of(row.id())
                .chain(points -> externalIds.of(row.id()).map(ids -> row.toDomain(points, ids)));
    }

    private Uni<IndividualCustomerEntity> row(UUID id) {
        return unitOfWork.session(session -> session.find(IndividualCustomerEntity.class, id));
    }

    private static Map<UUID, ContactPoints> held(IndividualCustomer.Snapshot state) {
        return Map.of(state.record().id(), state.record().contactPoints());
    }
}
