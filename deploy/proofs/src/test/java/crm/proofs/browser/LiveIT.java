package crm.proofs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import crm.launcher.server.DemoUsers;
import crm.proofs.system.Api;
import crm.proofs.system.Checkout;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** GTW-10: pages follow what others do, without being loaded again, and take nothing away from who is writing. */
@Order(69)
@ExtendWith({SharedSystem.class, Browsers.class})
class LiveIT {

    private static final String PASSWORD = DemoUsers.of(Checkout.root()).password();

    /** Says whether the page is still the one that was loaded. */
    private static final String MARK = "document.documentElement.dataset.loaded = 'once'";

    private static String made(TestSystem system, String who, String resource, String body) {
        var answer = Api.of(system, who).post("/api/v1/" + resource, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private static String customer(TestSystem system) {
        return made(system, "sales", "individual-customers", "{\"firstName\": \"Canlı\", \"lastName\": \"Sayfa\"}");
    }

    private static String request(TestSystem system, String subject) {
        return made(system, "agent", "service-requests", """
                {"type": "COMPLAINT", "customerId": "%s", "channel": "CALL", "subject": "%s"}""".formatted(customer(system), subject));
    }

    private static String unique(String word) {
        return word + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static void isStillTheSame(Page page) {
        assertThat(page.locator("html")).hasAttribute("data-loaded", "once");
    }

    @Test
    void aDealThatSomebodyElseMovesMovesOnTheBoard(Chromium chromium, TestSystem system) {
        var name = unique("Canlı fırsat");
        var deal = made(system, "sales", "opportunities", """
                {"customerId": "%s", "name": "%s", "amount": {"amount": "100.00", "currency": "TRY"}}""".formatted(customer(system), name));
        try (var visitor = chromium.visitor("tr-TR")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/pipeline");
            page.evaluate(MARK);

            var moved = Api.of(system, "sales")
                    .post(
                            "/api/v1/opportunities/" + deal + "/move",
                            "{\"stage\": \"NEGOTIATING\"}",
                            "If-Match",
                            "\"1\"");

            assertThat(moved.status()).as(moved.body()).isEqualTo(200);
            assertThat(page.locator("section[data-stage=NEGOTIATING] li.deal")
                            .filter(new Locator.FilterOptions().setHasText(name)))
                    .isVisible();
            isStillTheSame(page);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aNewRequestComesIntoTheInbox(Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "agent", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/inbox?view=mine");
            page.evaluate(MARK);
            var subject = unique("Canlı talep");

            request(system, subject);

            assertThat(page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(subject)))
                    .isVisible();
            isStillTheSame(page);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void whoIsWritingLosesNothing(Chromium chromium, TestSystem system) {
        var request = request(system, unique("Canlı yanıt"));
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "agent", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/inbox/" + request);
            page.evaluate(MARK);
            page.locator("#answer").fill("Half a sentence");

            var agent = Api.of(system, "agent");
            var path = "/api/v1/service-requests/" + request;
            var version = agent.get(path).header("ETag").orElseThrow();
            var answered =
                    agent.post(path + "/answers", "{\"text\": \"Another one was quicker\"}", "If-Match", version);

            assertThat(answered.status() / 100).as(answered.body()).isEqualTo(2);
            assertThat(page.locator("#talk-part")).containsText("Another one was quicker");
            assertThat(page.locator("#answer")).hasValue("Half a sentence");
            isStillTheSame(page);
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
