package crm.marketing.campaign.persistence;

import crm.marketing.campaign.application.CampaignJournal;
import crm.marketing.campaign.application.Campaigns;
import crm.marketing.campaign.domain.Campaign;
import crm.marketing.persistence.Columns;
import crm.platform.data.AggregateRows;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.domain.NotFound;
import crm.platform.security.CurrentUser;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

@ApplicationScoped
class SqlCampaigns implements Campaigns {

    private static final String TABLE = "campaign";
    private static final String WHAT = "campaign";
    private static final String SELECT = "select c.* from campaign c where c.id = $1";

    private final ReactiveUnitOfWork unitOfWork;
    private final AggregateRows locks;
    private final CampaignJournal journal;
    private final CurrentUser user;

    SqlCampaigns(ReactiveUnitOfWork unitOfWork, AggregateRows locks, CampaignJournal journal, CurrentUser user) {
        this.unitOfWork = unitOfWork;
        this.locks = locks;
        this.journal = journal;
        this.user = user;
    }

    @Override
    public Uni<Campaign> find(UUID id) {
        return Uni.createFrom().deferred(() -> {
            var visible = user.get().visibility().on("c", 2);
            var arguments = Columns.withId(id, visible.arguments());
            return unitOfWork
                    .inTransaction(() -> unitOfWork.sql(sql -> load(sql, SELECT + " and " + visible.sql(), arguments)))
                    .map(found -> found.orElseThrow(() -> new NotFound(WHAT, id)));
        });
    }

    @Override
    public Uni<Campaign> require(UUID id) {
        return locks.lock(TABLE, WHAT, id)
                .chain(() -> unitOfWork.sql(sql -> load(sql, SELECT, Tuple.of(id))))
                .map(Optional::orElseThrow);
    }

    @Override
    public Uni<Campaign> takeOver(UUID id) {
        return unitOfWork
                .sql(sql -> load(sql, SELECT + " for update skip locked", Tuple.of(id)))
                .map(found -> found.orElse(null));
    }

    @Override
    public Uni<Void> store(Campaign campaign) {
        return unitOfWork
                .sql(sql -> sql.execute(CampaignRows.STORE, CampaignRows.columns(campaign.state())))
                .chain(() -> journal.record(campaign));
    }

    private static Uni<Optional<Campaign>> load(Sql sql, String statement, Tuple arguments) {
        return sql.execute(statement, arguments)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(CampaignRows::campaign)
                        .findFirst());
    }
}
