package crm.proofs.chaos.load;

import java.util.List;
import java.util.Map;

/** A lead; some go all the way to a customer, some are given up. */
final class LeadStory implements Story {

    private static final String LEADS = "/api/v1/leads";
    private static final String SALES = "0d3e0000-0000-4000-8000-000000000002";

    @Override
    public void tell(Steps steps, World world) throws InterruptedException {
        int fate = steps.random.nextInt(10);
        var name = "Lead " + world.run() + " " + steps.random.nextInt(1_000_000);
        var lead = steps.command("sales", LEADS, lead(name), Reads::lead);
        if (fate == 0) {
            steps.reused("sales", LEADS, lead(name + " again"));
        }
        if (fate < 4) {
            return;
        }
        var path = LEADS + "/" + lead.path("id").asText();
        if (fate == 4) {
            steps.command("sales", path + "/disqualify", Map.of("reason", "NO_BUDGET"), Reads::lead);
            return;
        }
        steps.command("sales", path + "/assign", Map.of("assigneeUserId", SALES), Reads::lead);
        if (fate >= 7) {
            steps.command("sales", path + "/start", Map.of(), Reads::lead);
            steps.command("sales", path + "/qualify", Map.of(), Reads::lead);
            steps.command("sales", path + "/convert", Map.of("kind", "INDIVIDUAL"), Reads::lead);
        }
    }

    private static Map<String, Object> lead(String name) {
        return Map.of("personName", name, "source", "WEB_FORM", "contactPoints", List.of());
    }
}
