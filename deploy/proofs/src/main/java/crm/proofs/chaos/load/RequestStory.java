package crm.proofs.chaos.load;

import java.util.Map;

/** A service request: opened, answered, solved, and most of them closed. */
final class RequestStory implements Story {

    private static final String REQUESTS = "/api/v1/service-requests";
    private static final String AGENT = "0d3e0000-0000-4000-8000-000000000005";

    @Override
    public void tell(Steps steps, World world) throws InterruptedException {
        int fate = steps.random.nextInt(10);
        var request = steps.command("agent", REQUESTS, request(steps, world, fate), Reads::request);
        if (fate < 2) {
            return;
        }
        var path = REQUESTS + "/" + request.path("id").asText();
        steps.command("agent", path + "/answers", Map.of("text", "We are looking into it."), Reads::request);
        if (fate < 4) {
            return;
        }
        steps.command(
                "agent",
                path + "/resolve",
                Map.of(
                        "code",
                        "REPLACED",
                        "text",
                        "A new one is on its way.",
                        "faultAccepted",
                        true,
                        "apologised",
                        true),
                Reads::request);
        if (fate < 8) {
            steps.command("agent", path + "/close", Map.of(), Reads::request);
        } else if (fate == 8) {
            steps.refused("agent", path + "/answers", Map.of("text", "Too late."), 409);
        }
    }

    private static Map<String, Object> request(Steps steps, World world, int fate) {
        return Map.of(
                "type",
                fate % 2 == 0 ? "REQUEST" : "COMPLAINT",
                "customerId",
                world.person(steps.random).id(),
                "channel",
                "EMAIL",
                "priority",
                "LOW",
                "subject",
                "Subject of " + world.run(),
                "assigneeUserId",
                AGENT);
    }
}
