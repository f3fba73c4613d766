package crm.sales.opportunity.persistence;

import static crm.platform.customer.KnownCustomers.THEIRS;

import crm.platform.data.AggregateRows;
import crm.platform.data.OwnedRepository;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.journal.Journal;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.opportunity.messaging.OpportunityContracts;
import crm.sales.opportunity.persistence.OpportunityTable.Stored;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PgOpportunities implements OwnedRepository<Opportunity> {

    private static final String TABLE = "opportunity";
    private static final String WHAT = "opportunity";
    private static final String ALL =
            "select " + OpportunityTable.SELECT + " from " + OpportunityTable.FROM + " where o.id = any($1)";

    private final ReactiveUnitOfWork unitOfWork;
    private final AggregateRows rows;
    private final Journal journal;
    private final Clock clock;

    PgOpportunities(ReactiveUnitOfWork unitOfWork, AggregateRows rows, Journal journal, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
        this.journal = journal;
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
    public Uni<List<Opportunity>> requireAll(Collection<UUID> ids) {
        return rows.lockAll(TABLE, ids, THEIRS).chain(this::load);
    }

    @Override
    public Uni<List<Opportunity>> requireSomeOf(UUID owner, int most) {
        return rows.lockSomeOf(TABLE, owner, most).chain(this::load);
    }

    @Override
    public Uni<Void> store(Opportunity opportunity) {
        return storeAll(List.of(opportunity));
    }

    @Override
    public Uni<Void> storeAll(List<Opportunity> opportunities) {
        var now = clock.instant();
        var stored = opportunities.stream()
                .map(opportunity -> new Stored(opportunity.state(), now))
                .toList();
        var events = opportunities.stream()
                .flatMap(opportunity -> OpportunityContracts.of(opportunity).stream())
                .toList();
        return stored.isEmpty() ? Uni.createFrom().voidItem() : journal.record(OpportunityTable.store(stored), events);
    }

    private Uni<List<Opportunity>> load(List<UUID> locked) {
        return unitOfWork
                .sql(sql -> sql.execute(ALL, Tuple.tuple().addArrayOfUUID(locked.toArray(UUID[]::new))))
                .map(found -> List.copyOf(OpportunityTable.readAll(found).values()));
    }
}
