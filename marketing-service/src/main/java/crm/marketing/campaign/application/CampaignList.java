package crm.marketing.campaign.application;

import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;

/** Campaigns page by page. */
public interface CampaignList {

    Uni<Page<CampaignSummary>> page(UriInfo uri);
}
