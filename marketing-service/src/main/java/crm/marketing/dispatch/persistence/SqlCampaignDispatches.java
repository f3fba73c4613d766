package crm.marketing.dispatch.persistence;

import crm.marketing.campaign.application.CampaignDispatches;
import crm.marketing.dispatch.application.DispatchJournal;
import crm.marketing.dispatch.domain.DispatchEvent;
import crm.marketing.dispatch.domain.Reasons;
import crm.marketing.persistence.Columns;
import crm.platform.data.ReactiveUnitOfWork;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Dispatches are counted when somebody asks: a counter per campaign would be a row that every worker waits for. */
@ApplicationScoped
class SqlCampaignDispatches implements CampaignDispatches {

    private final ReactiveUnitOfWork unitOfWork;
    private final DispatchJournal journal;
    private final Clock clock;

    SqlCampaignDispatches(ReactiveUnitOfWork unitOfWork, DispatchJournal journal, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Uni<List<Count>> count(UUID campaignId) {
        return unitOfWork.inTransaction(() -> unitOfWork.sql(sql -> sql.execute(DispatchSql.COUNT, campaignId)
                .map(rows -> DispatchRows.list(rows).stream()
                        .map(row ->
                                new Count(row.getString("state"), row.getString("reason"), row.getLong("dispatches")))
                        .toList())));
    }

    @Override
    public Uni<Integer> cancel(UUID campaignId, int limit) {
        var now = clock.instant();
        return unitOfWork.inTransaction(() -> unitOfWork
                .sql(sql -> sql.execute(DispatchSql.CANCEL, campaignId, limit, Columns.at(now)))
                .call(rows -> journal.record(
                        DispatchRows.happened(rows, row -> new DispatchEvent.Suppressed(Reasons.CANCELLED, now))))
                .map(RowSet::rowCount));
    }
}
