package crm.sales.opportunity.persistence;

import crm.platform.data.AggregateRows;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.security.CurrentUser;
import crm.sales.opportunity.application.Opportunities;
import crm.sales.opportunity.application.OpportunityJournal;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.visibility.VisibleRows;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

@ApplicationScoped
class HibernateOpportunities implements Opportunities {

    private static final String TABLE = "opportunity";
    private static final String WHAT = "opportunity";

    private final ReactiveUnitOfWork unitOfWork;
    private final AggregateRows locks;
    private final VisibleRows rows;
    private final OpportunityJournal journal;
    private final CurrentUser user;
    private final Clock clock;

    HibernateOpportunities(
            ReactiveUnitOfWork unitOfWork,
            AggregateRows locks,
            VisibleRows rows,
            OpportunityJournal journal,
            CurrentUser user,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.locks = locks;
        this.rows = rows;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Uni<Opportunity> find(UUID id) {
        return unitOfWork.inTransaction(
                () -> rows.require(TABLE, "id", WHAT, id).chain(() -> row(id)).map(OpportunityEntity::toDomain));
    }

    @Override
    public Uni<Opportunity> require(UUID id) {
        return locks.lock(TABLE, WHAT, id).chain(() -> row(id)).map(OpportunityEntity::toDomain);
    }

    @Override
    public Uni<Void> insert(Opportunity opportunity) {
        var row = OpportunityEntity.from(opportunity, user.owner());
        return unitOfWork.session(session -> session.persist(row)).chain(() -> journal.record(opportunity));
    }

    @Override
    public Uni<Void> update(Opportunity opportunity) {
        return row(opportunity.snapshot().id())
                .invoke(row -> row.copy(opportunity.snapshot(), clock.instant()))
                .chain(() -> journal.record(opportunity));
    }

    private Uni<OpportunityEntity> row(UUID id) {
        return unitOfWork.session(session -> session.find(OpportunityEntity.class, id));
    }
}
