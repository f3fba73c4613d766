package crm.proofs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import crm.launcher.server.DemoUsers;
import crm.proofs.system.Api;
import crm.proofs.system.Checkout;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Stories of people in the console, through real pages against the real system (GTW-07, CUS-08). */
@Order(69)
@ExtendWith({SharedSystem.class, Browsers.class})
class ConsoleIT {

    private static final String PASSWORD = DemoUsers.of(Checkout.root()).password();

    /** Closes an attribute, opens a script, and is a person's name all the same. */
    private static final String HOSTILE = "\"><img src=x onerror=alert(1)><script>alert(2)</script>'{7*7}";

    @Test
    void aSalespersonFindsACustomerAndSeesWhatSheMayDo(Chromium chromium, TestSystem system) {
        var customer = new Customer(system, "Işıl", "Çınar" + unique());
        try (var visitor = chromium.visitor("tr-TR")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            var page = visitor.page();

            page.locator("nav a[href='/console/customers']").click();
            page.locator("#q").fill(("ISIL " + customer.lastName));
            page.locator("#q").press("Enter");
            page.locator("tbody a.hit").first().click();

            assertThat(page.locator("h1")).hasText("Işıl " + customer.lastName);
            assertThat(page.locator("#permissions li")).hasCount(4);
            assertThat(page.locator("#permissions li").first()).containsText("Arayabilir miyim?");
            assertThat(page.locator("#permissions li").first()).containsText("Henüz değil");
            assertThat(page.locator("#timeline")).containsText("Fırsat açıldı");
            assertThat(page.locator("aside details").nth(1)).containsText("₺312.400");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** CON-03: a refusal is recorded in one step, and the answer follows the ledger. */
    @Test
    void aRefusalIsRecordedInOneStep(Chromium chromium, TestSystem system) {
        var customer = new Customer(system, "Rıza", "Vermeyen" + unique());
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            var call = visitor.page().locator("#permissions li").first();
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                visitor.page().navigate(system.gateway() + "/console/customers/" + customer.id);
                assertThat(call.innerText())
                        .as("consent-service has heard of her")
                        .contains("Not yet");
            });

            call.locator("button").click();

            visitor.page().waitForURL(system.gateway() + "/console/customers/" + customer.id);
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                visitor.page().navigate(system.gateway() + "/console/customers/" + customer.id);
                assertThat(call.innerText()).contains("May I call?", "No", "The customer refused.");
            });
            assertThat(call.locator("button")).hasCount(0);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aDealIsMovedByItsMenuAndByKeyboardAndWithoutScript(Chromium chromium, TestSystem system) {
        var customer = new Customer(system, "Fırsat", "Sahibi" + unique());
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/pipeline");

            customer.card(page.locator("riza-board"))
                    .locator("button[popovertarget]")
                    .click();
            customer.card(page.locator("riza-board"))
                    .locator("button[value=PROPOSING]")
                    .click();
            assertThat(customer.card(page.locator("section[data-stage=PROPOSING]")))
                    .isVisible();

            customer.card(page.locator("riza-board")).focus();
            page.keyboard().press("Control+ArrowRight");
            assertThat(customer.card(page.locator("section[data-stage=NEGOTIATING]")))
                    .isVisible();
            await().untilAsserted(() -> assertThat(customer.stage()).isEqualTo("NEGOTIATING"));
            assertThat(visitor.complaints()).isEmpty();
        }
        try (var visitor = chromium.withoutScript()) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            visitor.page().navigate(system.gateway() + "/console/pipeline");

            customer.card(visitor.page().locator("riza-board"))
                    .locator("button[popovertarget]")
                    .click();
            customer.card(visitor.page().locator("riza-board"))
                    .locator("button[value=QUALIFYING]")
                    .click();

            assertThat(customer.card(visitor.page().locator("section[data-stage=QUALIFYING]")))
                    .isVisible();
            assertThat(customer.stage()).isEqualTo("QUALIFYING");
        }
    }

    /** Who has moved the card meanwhile is not overwritten: the page says so, where it does not follow by itself. */
    @Test
    void aCardThatSomebodyElseHasMovedIsNotMovedBack(Chromium chromium, TestSystem system) {
        var customer = new Customer(system, "Yarış", "Eden" + unique());
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.page().addInitScript("delete window.EventSource");
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            visitor.page().navigate(system.gateway() + "/console/pipeline");
            customer.movesTo("NEGOTIATING");

            customer.card(visitor.page().locator("riza-board"))
                    .locator("button[popovertarget]")
                    .click();
            customer.card(visitor.page().locator("riza-board"))
                    .locator("button[value=PROPOSING]")
                    .click();

            assertThat(visitor.page().locator("h1")).hasText("That is not possible");
            assertThat(customer.stage()).isEqualTo("NEGOTIATING");
        }
    }

    @Test
    void anAgentAnswersAndResolvesWhatIsDueNext(Chromium chromium, TestSystem system) {
        var customer = new Customer(system, "Talep", "Eden" + unique());
        var subject = "Geç gelen ekip " + unique();
        customer.complains(subject);
        try (var visitor = chromium.visitor("tr-TR")) {
            visitor.signIn(system.gateway(), "agent", PASSWORD);
            var page = visitor.page();

            page.navigate(system.gateway() + "/console/inbox?view=mine");
            var row = page.locator("tbody tr", new Page.LocatorOptions().setHasText(subject));
            assertThat(row).containsText("Şikâyet");
            assertThat(row.locator("riza-clock")).containsText("kaldı");
            row.locator("a.hit").click();
            assertThat(page.locator("h1")).hasText(subject);

            page.locator("#answer").fill("Ekip yarın 10:00'da orada olacak.");
            page.locator("form[action$='/answers'] button").click();
            assertThat(page.locator("ol.talk")).containsText("Ekip yarın 10:00'da orada olacak.");
            page.locator("#resolve > summary").click();
            page.locator("#resolve-code").selectOption(new SelectOption().setIndex(1));
            page.locator("#resolve-text").fill("Montaj yapıldı, özür dilendi.");
            page.locator("input[name=faultAccepted]").check();
            page.locator("input[name=apologised]").check();
            page.locator("form[action$='/resolve'] button").click();

            assertThat(page.locator("dl.kv")).containsText("Çözüldü");
            assertThat(page.locator("form[action$='/resolve']")).hasCount(0);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** What a role may not do is not in the page, and its address is refused with the next step. */
    @ParameterizedTest
    @CsvSource({"analyst, /console/customers", "marketing, /console/inbox", "admin, /console/pipeline"})
    void aPageThatIsNotForARoleIsNeitherShownNorAnswered(
            String role, String address, Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), role, PASSWORD);
            assertThat(visitor.page().locator("nav a[href='" + address + "']")).hasCount(0);

            var answer = visitor.page().navigate(system.gateway() + address);

            assertThat(answer.status()).isEqualTo(403);
            assertThat(visitor.page().locator("h1")).hasText("This page is not for you");
        }
    }

    @Test
    void aCustomerWhomOneMayNotSeeIsNotThere(Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);

            var answer = visitor.page().navigate(system.gateway() + "/console/customers/" + UUID.randomUUID());

            assertThat(answer.status()).isEqualTo(404);
            assertThat(visitor.page().locator("h1")).hasText("Not found");
        }
    }

    /** Stored hostile text is text on every page that shows it; the policy is the second line, and is not needed. */
    @Test
    void hostileTextStaysText(Chromium chromium, TestSystem system) {
        var customer = new Customer(system, HOSTILE, "Kötü" + unique());
        customer.complains(HOSTILE);
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.page().onDialog(dialog -> {
                throw new AssertionError("a script ran: " + dialog.message());
            });
            visitor.signIn(system.gateway(), "agent", PASSWORD);
            for (var place : List.of(
                    "/console",
                    "/console/customers?q=" + customer.lastName,
                    "/console/customers/" + customer.id,
                    "/console/inbox?view=mine",
                    "/console/pipeline")) {
                visitor.page().navigate(system.gateway() + place);

                assertThat(visitor.page().locator("main img, main script").count())
                        .as(place)
                        .isZero();
                assertThat(visitor.page().content()).as(place).doesNotContain("'49");
            }
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyPageIsForEverybody(ColorScheme theme, Chromium chromium, TestSystem system) {
        var customer = new Customer(system, "Erişim", "Deneme" + unique());
        customer.complains("Erişilebilirlik");
        try (var visitor = chromium.visitor("tr-TR", theme)) {
            visitor.page().navigate(system.gateway() + "/welcome");
            Barriers.none(visitor, "/welcome");
            visitor.signIn(system.gateway(), "agent", PASSWORD);
            for (var place : List.of(
                    "/console",
                    "/console/customers",
                    "/console/customers?q=nobody" + unique(),
                    "/console/customers/" + customer.id,
                    "/console/pipeline",
                    "/console/inbox",
                    "/console/customers/" + UUID.randomUUID())) {
                visitor.page().navigate(system.gateway() + place);
                Barriers.none(visitor, place);
            }
        }
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** Made for one test, with an open opportunity; owned by the demo's salesperson. */
    private static final class Customer {

        private final TestSystem system;
        private final String lastName;
        private final String id;
        private final String deal = "Isı pompası " + unique();
        private final String dealId;

        Customer(TestSystem system, String firstName, String lastName) {
            this.system = system;
            this.lastName = lastName;
            this.id = made("sales", "individual-customers", """
                    {"firstName": %s, "lastName": "%s", "contactPoints": [{"kind": "PHONE", "value": "0532 %s"}]}""".formatted(
                            quoted(firstName), lastName, 1_000_000 + (int) (Math.random() * 8_999_999)));
            this.dealId = made("sales", "opportunities", """
                    {"customerId": "%s", "name": "%s", "amount": {"amount": "312400.00", "currency": "TRY"}}""".formatted(id, deal));
        }

        Locator card(Locator within) {
            return within.locator("li.deal", new Locator.LocatorOptions().setHasText(deal));
        }

        String stage() {
            return opportunity().path("stage").asText();
        }

        private JsonNode opportunity() {
            return Api.of(system, "sales")
                    .get("/api/v1/opportunities/" + dealId)
                    .json();
        }

        void movesTo(String stage) {
            var version = opportunity().path("version").asText();
            var moved = Api.of(system, "sales")
                    .post(
                            "/api/v1/opportunities/" + dealId + "/move",
                            "{\"stage\": \"" + stage + "\"}",
                            "If-Match",
                            "\"" + version + "\"");
            assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        }

        void complains(String subject) {
            made("agent", "service-requests", """
                    {"type": "COMPLAINT", "customerId": "%s", "channel": "CALL", "subject": %s}""".formatted(id, quoted(subject)));
        }

        private String made(String who, String resource, String body) {
            var answer = Api.of(system, who).post("/api/v1/" + resource, body);
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            return answer.json().path("id").asText();
        }

        private static String quoted(String text) {
            return new TextNode(text).toString();
        }
    }
}
