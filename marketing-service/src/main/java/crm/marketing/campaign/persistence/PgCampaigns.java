package crm.marketing.campaign.persistence;

import crm.marketing.campaign.application.Campaigns;
import crm.marketing.campaign.domain.Campaign;
import crm.marketing.campaign.messaging.CampaignContracts;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.document.DocumentStore;
import crm.platform.data.document.Documents;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgCampaigns extends Documents<Campaign, CampaignEntity> implements Campaigns {

    private static final String TAKE_OVER = "select 1 from campaign where id = $1 for update skip locked";

    private final ReactiveUnitOfWork unitOfWork;

    PgCampaigns(DocumentStore store, ReactiveUnitOfWork unitOfWork) {
        super(
                store,
                new Kind<>("campaign", CampaignEntity.class, CampaignEntity::new, Campaign::id, CampaignContracts::of));
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<Campaign> takeOver(UUID id) {
        return unitOfWork
                .sql(sql -> sql.execute(TAKE_OVER, id))
                .chain(taken -> taken.size() == 0 ? Uni.createFrom().nullItem() : load(id));
    }

    private Uni<Campaign> load(UUID id) {
        return unitOfWork
                .session(session -> session.find(CampaignEntity.class, id))
                .map(CampaignEntity::toDomain);
    }
}
