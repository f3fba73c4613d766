package crm.marketing.campaign.application;

import crm.marketing.campaign.domain.Campaign;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The campaigns that the caller may see. */
public interface Campaigns {

    Uni<Campaign> find(UUID id);

    /** Takes the campaign's lock: commands on one campaign queue up. */
    Uni<Campaign> require(UUID id);

    /** The same for the service's own work, whoever the campaign belongs to; null when somebody else holds the lock. */
    Uni<Campaign> takeOver(UUID id);

    /** Stores it with its events. */
    Uni<Void> store(Campaign campaign);
}
