package crm.proofs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import crm.launcher.mail.StoredMail;
import crm.proofs.scene.People;
import crm.proofs.system.Api;
import crm.proofs.system.ImportedDemo;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The way out that every mail carries. */
@Order(45)
@ExtendWith(SharedSystem.class)
class RefusalLinkIT {

    private static final Duration GENEROUS = Duration.ofMinutes(5);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** CON-04, MKT-24: without a log-in, once for all campaigns, and for nobody else. */
    @Test
    void whoeverHoldsAMailRefusesWithoutALogInAndTheNextCampaignLeavesThemOut(TestSystem system, ImportedDemo demo)
            throws IOException {
        var first = SentCampaign.ofTheDemo(system);
        var mails = first.mails();
        var refusing = mails.get(0);
        var staying = mails.get(1);
        var link = URI.create(refusing.header("List-Unsubscribe").replaceAll("[<>]", ""));
        var nobody = Api.at(system.gateway(), null);

        var page = nobody.get(link.getPath());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("<form", "<button");
        assertThat(decision(system, refusing)).as("looking changes nothing").isEqualTo("PERMIT");

        var oneClick = "List-Unsubscribe=One-Click".getBytes(StandardCharsets.UTF_8);
        var refused = nobody.send("POST", link.getPath(), "application/x-www-form-urlencoded", oneClick);

        assertThat(refused.status()).as(refused.body()).isEqualTo(200);
        assertThat(decision(system, refusing)).isEqualTo("DENY");
        assertThat(decision(system, staying)).isEqualTo("PERMIT");

        var second = campaign(system, List.of(customer(first, refusing), customer(first, staying)));

        var dispatches = second.dispatches().values();
        assertThat(dispatches).hasSize(2);
        assertThat(dispatches)
                .filteredOn(each -> each.path("customerId").asText().equals(customer(first, refusing)))
                .allMatch(each -> each.path("state").asText().equals("SUPPRESSED"));
        assertThat(second.mails()).extracting(StoredMail::recipients).containsExactly(staying.recipients());
    }

    @Test
    void aMadeUpLinkIsNobodys(TestSystem system, ImportedDemo demo) {
        var nobody = Api.at(system.gateway(), null);

        assertThat(nobody.get("/api/v1/refusals/" + "x".repeat(43)).status()).isEqualTo(404);
    }

    private static SentCampaign campaign(TestSystem system, List<String> customers) throws IOException {
        var author = whoSeesEverybody(system);
        var segment = post(author, "/api/v1/segments", Map.of("name", "Two of the first campaign", "kind", "STATIC"));
        post(author, "/api/v1/segments/" + segment + "/members", Map.of("add", customers));
        var campaign = post(
                author,
                "/api/v1/campaigns",
                Map.of(
                        "name",
                        "A second one",
                        "goal",
                        "RETENTION",
                        "segmentId",
                        segment,
                        "subject",
                        "Bir daha",
                        "body",
                        "Bir daha"));
        post(author, "/api/v1/campaigns/" + campaign + "/start", Map.of());
        var sent = new SentCampaign(system, author, campaign);
        Awaitility.await("the second campaign is over")
                .atMost(GENEROUS)
                .until(() -> sent.view().path("status").asText().equals("COMPLETED"));
        return sent;
    }

    private static String post(Api author, String path, Map<String, ?> body) {
        JsonNode json = JSON.valueToTree(body);
        var answer = author.post(path, json.toString());
        assertThat(answer.status() / 100).as(path + ": " + answer.body()).isEqualTo(2);
        return answer.json().path("id").asText();
    }

    /** A list names only people whom its author may see; these are those of sales. */
    private static Api whoSeesEverybody(TestSystem system) {
        var people = People.in(system);
        return Api.at(system.gateway(), people.token(people.powerful()));
    }

    private static String customer(SentCampaign campaign, StoredMail mail) {
        return campaign.dispatches()
                .get(mail.header("X-Riza-Dispatch"))
                .path("customerId")
                .asText();
    }

    private static String decision(TestSystem system, StoredMail mail) {
        return Decisions.of(system, List.of(Decisions.onEmail(mail.recipients().get(0))))
                .get(0);
    }
}
