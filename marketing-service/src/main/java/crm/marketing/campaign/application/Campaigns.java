package crm.marketing.campaign.application;

import crm.marketing.campaign.domain.Campaign;
import crm.platform.data.Repository;
import io.smallrye.mutiny.Uni;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The campaigns that the caller may see. */
public interface Campaigns extends Repository<Campaign> {

    /**
     * Locked for the service's own work, whoever the campaign belongs to; null when there is none or somebody else holds the lock.
     */
    Uni<@Nullable Campaign> takeOver(UUID id);
}
