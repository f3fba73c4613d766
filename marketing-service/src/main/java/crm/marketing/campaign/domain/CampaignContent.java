package crm.marketing.campaign.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What of a campaign may be changed before it starts. */
public record CampaignContent(
        String name, CampaignGoal goal, UUID segmentId, MessageTemplate message, FrequencyCap cap) {

    /** Names of the fields, as in the API, in which the other differs. */
    List<String> changedTo(CampaignContent other) {
        var changed = new ArrayList<String>();
        add(changed, "name", name, other.name);
        add(changed, "goal", goal, other.goal);
        add(changed, "segmentId", segmentId, other.segmentId);
        add(changed, "subject", message.subject(), other.message.subject());
        add(changed, "body", message.body(), other.message.body());
        add(changed, "frequencyCap", cap, other.cap);
        return changed;
    }

    private static void add(List<String> changed, String field, Object before, Object after) {
        if (!before.equals(after)) {
            changed.add(field);
        }
    }
}
