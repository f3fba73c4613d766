package crm.marketing;

import crm.testing.ForeignIdRules;
import java.util.Map;

class MarketingForeignIdTest extends ForeignIdRules {

    MarketingForeignIdTest() {
        super(
                "crm.marketing",
                Map.of(
                        "RedriveRequest.aggregateId",
                                "none: selects among dead letters, and selects none where there is none",
                        "SegmentBodies.Members.add", "SegmentMembers: customer.unknown",
                        "SegmentBodies.Members.remove", "none: who is not on the list is not taken off it",
                        "CampaignBodies.Plan.segmentId", "Segments: campaign.unknown-segment",
                        "CampaignBodies.Change.segmentId", "Segments: campaign.unknown-segment"));
    }
}
