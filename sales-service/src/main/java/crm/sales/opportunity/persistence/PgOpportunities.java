package crm.sales.opportunity.persistence;

import static crm.platform.customer.KnownCustomers.THEIRS;

import crm.platform.data.AggregateRows;
import crm.platform.data.Repository;
import crm.platform.journal.Journal;
import crm.platform.security.CurrentUser;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.opportunity.messaging.OpportunityContracts;
import crm.sales.opportunity.persistence.OpportunityTable.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PgOpportunities implements Repository<Opportunity> {

    private static final String TABLE = "opportunity";
    private static final String WHAT = "opportunity";

    private final AggregateRows rows;
    private final Journal journal;
    private final CurrentUser user;
    private final Clock clock;

    PgOpportunities(AggregateRows rows, Journal journal, CurrentUser user, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Uni<Opportunity> find(UUID id) {
        return rows.readAll(OpportunityTable.SELECT, OpportunityTable.FROM, "o", WHAT, id, THEIRS)
                .map(OpportunityTable::read);
    }

    @Override
    public Uni<Opportunity> require(UUID id) {
        return rows.lock(TABLE, WHAT, id, THEIRS).chain(() -> find(id));
    }

    @Override
    public Uni<Void> store(Opportunity opportunity) {
        var stored = new Stored(opportunity.state(), user.owner(), clock.instant());
        return journal.record(OpportunityTable.store(List.of(stored)), OpportunityContracts.of(opportunity));
    }
}
