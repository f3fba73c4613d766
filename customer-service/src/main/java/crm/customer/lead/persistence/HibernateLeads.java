package crm.customer.lead.persistence;

import crm.customer.contactpoint.persistence.ContactPointRows;
import crm.customer.lead.application.LeadJournal;
import crm.customer.lead.application.Leads;
import crm.customer.lead.domain.Lead;
import crm.platform.data.AggregateRows;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class HibernateLeads implements Leads {

    static final String TABLE = "lead";
    static final String WHAT = "lead";

    private final ReactiveUnitOfWork unitOfWork;
    private final AggregateRows locks;
    private final ContactPointRows contactPoints;
    private final LeadJournal journal;

    HibernateLeads(
            ReactiveUnitOfWork unitOfWork, AggregateRows locks, ContactPointRows contactPoints, LeadJournal journal) {
        this.unitOfWork = unitOfWork;
        this.locks = locks;
        this.contactPoints = contactPoints;
        this.journal = journal;
    }

    @Override
    public Uni<Lead> require(UUID id) {
        return locks.lock(TABLE, WHAT, id)
                .chain(() -> row(id))
                .chain(row -> contactPoints.of(id).map(row::toDomain));
    }

    @Override
    public Uni<Void> insert(Lead lead) {
        var state = lead.snapshot();
        return unitOfWork
                .session(session -> session.persist(LeadEntity.from(state)))
                .chain(() ->
                        contactPoints.insert(Map.of(state.id(), state.prospect().contactPoints())))
                .chain(() -> journal.record(List.of(lead)));
    }

    @Override
    public Uni<Void> update(Lead lead) {
        var state = lead.snapshot();
        return row(state.id()).invoke(row -> row.copy(state)).chain(() -> journal.record(List.of(lead)));
    }

    private Uni<LeadEntity> row(UUID id) {
        return unitOfWork.session(session -> session.find(LeadEntity.class, id));
    }
}
