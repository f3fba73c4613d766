package crm.proofs.chaos.load;

import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.chaos.capture.Values;
import crm.proofs.chaos.load.Steps.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One campaign after the other to all who permitted it, while some of them withdraw. */
final class Campaigns {

    private static final String MARKETING = "marketing";
    private static final String SEGMENTS = "/api/v1/segments";
    private static final String CAMPAIGNS = "/api/v1/campaigns";
    private static final String NOT_YET = "campaign.permissions-behind";
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration OVER_WITHIN = Duration.ofMinutes(10);

    private final Caller caller;

    Campaigns(Caller caller) {
        this.caller = caller;
    }

    /** Returns when it is over. */
    void run(Steps steps, World world, int number) throws InterruptedException {
        var name = world.run() + " " + number;
        var segment = steps.command(MARKETING, SEGMENTS, whoCameByThisRun(name, world), Campaigns::segment);
        var campaign = steps.command(
                MARKETING, CAMPAIGNS, plan(name, segment.path("id").asText()), Campaigns::campaign);
        var path = CAMPAIGNS + "/" + campaign.path("id").asText();
        while (!steps.unlessRefused(MARKETING, path + "/start", Map.of(), NOT_YET, Campaigns::campaign)) {
            Thread.sleep(POLL.toMillis());
        }
        awaitTheEnd(path);
    }

    /** By a rule, because a list names only people whom its author may see. */
    private static Map<String, Object> whoCameByThisRun(String name, World world) {
        var condition = Map.of("fact", "ACQUISITION_CHANNEL", "operator", "EQUALS", "value", world.source());
        return Map.of("name", name, "kind", "RULE", "rule", Map.of("match", "ALL", "conditions", List.of(condition)));
    }

    private void awaitTheEnd(String path) throws InterruptedException {
        var end = Instant.now().plus(OVER_WITHIN);
        while (!caller.get(MARKETING, path).json().path("status").asText().equals("COMPLETED")) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException(path + " does not come to an end");
            }
            Thread.sleep(POLL.toMillis());
        }
    }

    private static Map<String, Object> plan(String name, String segmentId) {
        return Map.of(
                "name",
                name,
                "goal",
                "WIN_BACK",
                "segmentId",
                segmentId,
                "subject",
                "News of " + name,
                "body",
                "Ten percent for you this week.",
                "frequencyCap",
                Map.of("messages", 365, "days", 1));
    }

    private static List<Told> segment(JsonNode segment) {
        return List.of(new Told(
                "segment",
                segment.path("id").asText(),
                segment.path("version").asLong(),
                Values.content("name", segment.path("name").asText())));
    }

    /** It goes on by itself, so the version that was told is not the last one. */
    private static List<Told> campaign(JsonNode campaign) {
        return List.of(new Told(
                "campaign",
                campaign.path("id").asText(),
                0,
                Values.content("name", campaign.path("name").asText())));
    }
}
