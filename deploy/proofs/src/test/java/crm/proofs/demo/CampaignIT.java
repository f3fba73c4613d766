package crm.proofs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import crm.launcher.mail.StoredMail;
import crm.proofs.system.Api;
import crm.proofs.system.ImportedDemo;
import crm.proofs.system.Query;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the demo's campaign did, by what lies in the inbox. */
@Order(25)
@ExtendWith(SharedSystem.class)
class CampaignIT {

    /** Withdrew while the campaign ran; whether before the mail or after is chance. */
    private static final String WITHDREW = "cdnow.23506@example.com";

    @Test
    void whoWasPlannedWasWrittenToOrSuppressedOrFailed(TestSystem system, ImportedDemo demo) {
        var campaign = SentCampaign.ofTheDemo(system);
        var view = campaign.view();
        var dispatches = campaign.dispatches().values();

        assertThat(view.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(dispatches).hasSize(view.path("planned").asInt());
        assertThat(view.path("planned").asInt())
                .isPositive()
                .isLessThan(view.path("members").asInt());
        assertThat(in(dispatches, "SENT").size()
                        + in(dispatches, "SUPPRESSED").size()
                        + in(dispatches, "FAILED").size())
                .isEqualTo(dispatches.size());
        assertThat(in(dispatches, "SENT")).isNotEmpty();
        assertThat(in(dispatches, "SUPPRESSED"))
                .isNotEmpty()
                .allMatch(each -> !each.path("reason").asText().isEmpty());
        assertThat(in(dispatches, "FAILED")).isEmpty();
    }

    /** CON-04: one mail for each dispatch that says SENT, to the address of its customer, and no other mail. */
    @Test
    void everyMailBelongsToADispatchThatWasSentAndToItsCustomer(TestSystem system, ImportedDemo demo)
            throws IOException, SQLException {
        var campaign = SentCampaign.ofTheDemo(system);
        var dispatches = campaign.dispatches();
        var mails = campaign.mails();

        assertThat(mails)
                .extracting(mail -> mail.header("X-Riza-Dispatch"))
                .containsExactlyInAnyOrderElementsOf(in(dispatches.values(), "SENT").stream()
                        .map(each -> each.path("id").asText())
                        .toList());
        try (var customers = system.database("customer")) {
            for (StoredMail mail : mails) {
                var dispatch = dispatches.get(mail.header("X-Riza-Dispatch"));
                var number = Query.value(
                        customers,
                        "select id from external_id where customer_id = ?::uuid",
                        dispatch.path("customerId").asText());
                assertThat(mail.recipients())
                        .containsExactly(number.toString().replace("cdnow-", "cdnow.") + "@example.com");
                assertThat(mail.header("X-Riza-Permit"))
                        .isEqualTo(dispatch.path("permitId").asText());
            }
        }
    }

    /** MKT-24: yes to being written to, to being chosen by what one bought, and to mail at this address. */
    @Test
    void everyMailWentToSomebodyWhoPermittedIt(TestSystem system, ImportedDemo demo) throws IOException {
        var campaign = SentCampaign.ofTheDemo(system);
        var dispatches = campaign.dispatches();
        var mails = campaign.mails();

        for (String purpose : List.of("MARKETING_COMM", "PROFILING")) {
            assertThat(Decisions.of(
                            system,
                            mails.stream()
                                    .map(mail -> dispatches.get(mail.header("X-Riza-Dispatch")))
                                    .map(sent -> Decisions.onPurpose(
                                            sent.path("customerId").asText(), purpose))
                                    .toList()))
                    .containsOnly("PERMIT");
        }
        assertThat(Decisions.of(
                        system,
                        mails.stream()
                                .filter(mail -> !mail.isTo(WITHDREW))
                                .map(mail -> Decisions.onEmail(mail.recipients().get(0)))
                                .toList()))
                .containsOnly("PERMIT");
        assertThat(Decisions.of(system, List.of(Decisions.onEmail(WITHDREW)))).containsExactly("DENY");
    }

    /** ETK art. 7: who speaks, that it advertises, and how to refuse. */
    @Test
    void everyMailSaysThatItAdvertisesAndHowToRefuse(TestSystem system, ImportedDemo demo) throws IOException {
        for (StoredMail mail : SentCampaign.ofTheDemo(system).mails()) {
            assertThat(mail.subject()).startsWith("[Reklam]").contains("Teşekkür ederiz");
            assertThat(mail.header("List-Unsubscribe"))
                    .matches("<" + system.gateway() + "/people/preferences/[\\w-]{20,}>");
            assertThat(mail.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        }
    }

    @Test
    void theDemoTellsWhatBecameOfTheCampaign(TestSystem system, ImportedDemo demo) throws IOException {
        var campaign = SentCampaign.ofTheDemo(system);
        var states = campaign.view().path("progress").path("states");

        assertThat(demo.said())
                .contains(states.path("SENT").asInt() + " sent, "
                        + states.path("SUPPRESSED").asInt() + " suppressed, 0 failed")
                .contains(campaign.mails().size() + " mails of it in the inbox")
                .contains("suppressed, ", WITHDREW + " withdrew while it ran");
        assertThat(system.script().run(System.out, "inbox", "--last", "1").text())
                .contains("[Reklam]");
    }

    /** CUS-08: the picture of a customer has what support and marketing did. */
    @Test
    void thePictureOfACustomerShowsRequestsAndMessages(TestSystem system, ImportedDemo demo) throws SQLException {
        var sent =
                SentCampaign.ofTheDemo(system).dispatches().values().iterator().next();
        var written = picture(system, sent.path("customerId").asText());

        assertThat(part(written, "campaignMessages").path("items").findValuesAsText("id"))
                .contains(sent.path("id").asText());
        try (var support = system.database("support")) {
            var request = Query.rows(support, "select customer_id, id from service_request order by id limit 1")
                    .get(0);
            var asked = picture(system, request.get(0).toString());
            assertThat(part(asked, "serviceRequests").path("items").findValuesAsText("id"))
                    .contains(request.get(1).toString());
        }
    }

    private static JsonNode picture(TestSystem system, String customer) {
        var answer = Api.of(system, "supervisor").get("/api/v1/customers/" + customer + "/360");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode part(JsonNode picture, String name) {
        return picture.path("parts").path(name);
    }

    private static List<JsonNode> in(Collection<JsonNode> dispatches, String state) {
        return dispatches.stream()
                .filter(each -> each.path("state").asText().equals(state))
                .toList();
    }
}
