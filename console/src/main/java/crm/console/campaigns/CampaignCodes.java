package crm.console.campaigns;

import java.util.List;
import java.util.Map;

/** Goals, states and reasons in the words of people; a code that is new here stays itself. */
final class CampaignCodes {

    static final List<String> GOALS = List.of(
            "ACQUISITION",
            "TARGETED_SALE",
            "ENGAGEMENT",
            "REPEAT_PURCHASE",
            "RE_ENGAGEMENT",
            "WIN_BACK",
            "LOYALTY",
            "CROSS_SELL",
            "EVENT_INVITATION",
            "RETENTION");

    private final Map<String, String> goals;
    private final Map<String, String> states;
    private final Map<String, String> reasons;

    CampaignCodes(CampaignTexts texts) {
        goals = Map.of(
                "ACQUISITION", texts.acquisition(),
                "TARGETED_SALE", texts.targetedSale(),
                "ENGAGEMENT", texts.engagement(),
                "REPEAT_PURCHASE", texts.repeatPurchase(),
                "RE_ENGAGEMENT", texts.reEngagement(),
                "WIN_BACK", texts.winBack(),
                "LOYALTY", texts.loyalty(),
                "CROSS_SELL", texts.crossSell(),
                "EVENT_INVITATION", texts.eventInvitation(),
                "RETENTION", texts.retention());
        states = Map.of(
                "DRAFT", texts.draft(),
                "RUNNING", texts.running(),
                "PAUSED", texts.paused(),
                "COMPLETED", texts.completed(),
                "CANCELLED", texts.cancelled());
        reasons = Map.ofEntries(
                Map.entry("NO_ADDRESS", texts.noAddress()),
                Map.entry("FREQ_CAP", texts.freqCap()),
                Map.entry("DUPLICATE", texts.duplicate()),
                Map.entry("CANCELLED", texts.reasonCancelled()),
                Map.entry("REJECTED", texts.rejected()),
                Map.entry("OUTCOME_UNKNOWN", texts.unknown()),
                Map.entry("NOT_ASKED", texts.notAsked()),
                Map.entry("REFUSED", texts.reasonRefused()),
                Map.entry("WITHDRAWN", texts.withdrawn()),
                Map.entry("OBJECTED", texts.objected()),
                Map.entry("REGISTRY_NOT_CONFIRMED", texts.notConfirmed()),
                Map.entry("REGISTRY_NOT_APPROVED", texts.notApproved()),
                Map.entry("EVIDENCE_MISSING", texts.noEvidence()));
    }

    String goal(String code) {
        return goals.getOrDefault(code, code);
    }

    String state(String code) {
        return states.getOrDefault(code, code);
    }

    String reason(String code) {
        return reasons.getOrDefault(code, code);
    }
}
