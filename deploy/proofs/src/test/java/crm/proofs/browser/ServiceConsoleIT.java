package crm.proofs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

/** Requests, customers, figures and the search in the console, through real pages (SUP-01 to SUP-15, CUS-01, CUS-02, CON-05). */
@Order(71)
@ExtendWith({SharedSystem.class, Browsers.class})
class ServiceConsoleIT {

    private static final int SEE_OTHER = 303;
    private static final String PASSWORD = DemoUsers.of(Checkout.root()).password();

    @Test
    void aCallersComplaintIsNotedHandedOverSolvedAndOpenedAgain(Chromium chromium, TestSystem system) {
        var customer = customer(system, "Arayan" + unique());
        try (var visitor = chromium.visitor("tr-TR")) {
            visitor.signIn(system.gateway(), "supervisor", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/inbox/new?customer=" + customer);
            page.locator("#create-type").selectOption("COMPLAINT");
            page.locator("#create-subject").fill("Kombi ısıtmıyor");
            page.locator("form[action='/console/inbox/new'] button").click();

            assertThat(page.locator("h1")).hasText("Kombi ısıtmıyor");
            assertThat(page.locator(".clocks riza-clock")).hasCount(2);
            assertThat(page.locator(".clocks")).containsText("kaldı");
            assertThat(page.locator("dl.kv")).containsText("Henüz dilenmedi");
            assertThat(page.locator("aside .may li").first()).containsText("Arayabilir miyim?");
            open(page, "assign");
            page.locator("#assign-assigneeUserId-field").fill("Ayla");
            page.locator("#assign-assigneeUserId-field").press("Enter");
            send(page, "assign");
            assertThat(page.locator("dl.kv")).containsText("Ayla Destek");
            page.locator("#answer").fill("Yarın geliyoruz.");
            send(page, "answers");
            assertThat(page.locator("ol.talk")).containsText("Yarın geliyoruz.");
            send(page, "wait");
            assertThat(page.locator("dl.kv")).containsText("Müşteri bekleniyor");
            send(page, "resume");
            open(page, "resolve");
            page.locator("#resolve-code").selectOption(new SelectOption().setIndex(1));
            page.locator("#resolve-text").fill("Kart değişti.");
            page.locator("[name=faultAccepted]").check();
            send(page, "resolve");
            assertThat(page.locator("#resolve [role=alert]")).isVisible();
            assertThat(page.locator("#resolve-text")).hasValue("Kart değişti.");
            page.locator("[name=apologised]").check();
            send(page, "resolve");
            assertThat(page.locator("dl.kv")).containsText("Özür dilendi");
            send(page, "reopen");
            assertThat(page.locator("dl.kv")).containsText("İşlemde");
        }
    }

    /** On a wide screen the other requests stand beside the conversation, on a phone they do not. */
    @Test
    void theInboxHasThreePanesWhereThereIsRoom(Chromium chromium, TestSystem system) {
        var customer = customer(system, "Pano" + unique());
        var request = request(system, customer);
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "agent", PASSWORD);
            var page = visitor.page();
            page.setViewportSize(1440, 900);
            page.navigate(system.gateway() + "/console/inbox/" + request);
            assertThat(page.locator(".panes > .list")).isVisible();
            page.setViewportSize(390, 844);
            assertThat(page.locator(".panes > .list")).isHidden();
            page.locator("button[popovertarget='phone-menu']").click();
            assertThat(page.locator("#phone-menu a[href='/console/sign-out']")).isVisible();
            page.locator("#phone-menu button[name=language]").click();
            assertThat(page.locator("html")).hasAttribute("lang", "tr");
        }
    }

    @Test
    void aCustomerIsMadeCorrectedAndReached(Chromium chromium, TestSystem system) {
        var surname = "Yeni" + unique();
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "agent", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/customers");
            page.locator("a[href='/console/customers/new-person']").click();
            page.locator("#create-firstName").fill("Elif");
            page.locator("#create-lastName").fill(surname);
            page.locator("#create-phone").fill(phone());
            page.locator("form[action$='/new-person'] button").click();
            assertThat(page.locator("h1")).hasText("Elif " + surname);

            page.locator("a[href$='/edit']").click();
            page.locator("#details-firstName").fill("Elif Su");
            send(page, "details");
            assertThat(page.locator("h1")).hasText("Elif Su " + surname);
            open(page, "add");
            page.locator("#add-kind").selectOption("EMAIL");
            page.locator("#add-value").fill("not an address");
            send(page, "contact-points");
            assertThat(page.locator("#add [role=alert]")).isVisible();
            page.locator("#add-value").fill(surname + "@example.org");
            send(page, "contact-points");
            assertThat(page.locator("li.point")).hasCount(2);
            page.locator("li.point")
                    .last()
                    .locator("form[action$='/verify'] button")
                    .click();
            assertThat(page.locator("li.point").last()).containsText("verified");
            page.locator("li.point")
                    .first()
                    .locator("form[action$='/invalidate'] button")
                    .click();
            assertThat(page.locator("li.point").first()).containsText("unreachable");
            page.locator("li.point")
                    .first()
                    .locator("form[action$='/remove'] button")
                    .click();
            assertThat(page.locator("li.point")).hasCount(1);
        }
    }

    /** CON-05: a yes has its evidence, recorded on the card, and the ledger knows it. */
    @Test
    void aPermissionIsRecordedWithItsEvidence(Chromium chromium, TestSystem system) {
        var customer = customer(system, "İzinli" + unique());
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "agent", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/customers/" + customer + "/edit");
            open(page, "consents");
            page.locator("#consents-what").selectOption("ANALYTICS_INDIVIDUAL");
            page.locator("#consents-type").selectOption("SIGNED_PAPER_SCAN");
            page.locator("#consents-reference").fill("form-2026-1");
            var card = system.gateway() + "/console/customers/" + customer;
            await().pollInSameThread().atMost(Duration.ofMinutes(5)).untilAsserted(() -> {
                var answer = page.waitForResponse(
                        response -> response.request().method().equals("POST"), () -> send(page, "consents"));
                assertThat(answer.status())
                        .as(
                                "consent-service has heard of her: %s",
                                page.locator("main [role=alert]").allInnerTexts())
                        .isEqualTo(SEE_OTHER);
            });
            page.waitForURL(card);

            assertThat(page.locator("#permissions li").last()).containsText("Yes");
        }
    }

    /** What a role may not read, the search does not find; hostile text stays text. */
    @Test
    void everythingIsFoundByOneKey(Chromium chromium, TestSystem system) {
        var surname = "Aranan" + unique();
        var customer = customer(system, surname);
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "agent", PASSWORD);
            var page = visitor.page();
            page.keyboard().press("Control+k");
            page.locator("#search input").fill(surname);
            var hit = page.locator("#search .results a[href='/console/customers/" + customer + "']");
            assertThat(hit).isVisible();
            page.keyboard().press("ArrowDown");
            assertThat(hit).isFocused();
            page.keyboard().press("Enter");
            page.waitForURL(system.gateway() + "/console/customers/" + customer);
            page.keyboard().press("?");
            assertThat(page.locator("#keys")).isVisible();
            page.keyboard().press("Escape");
            page.navigate(system.gateway() + "/console/search?q=%3Cimg%20src%3Dx%3E");
            assertThat(page.locator("main img")).hasCount(0);
            assertThat(visitor.complaints()).isEmpty();
        }
        try (var visitor = chromium.withoutScript()) {
            visitor.signIn(system.gateway(), "analyst", PASSWORD);
            visitor.page().navigate(system.gateway() + "/console/search?q=" + surname);
            assertThat(visitor.page().locator("main a.hit")).hasCount(0);
        }
    }

    @Test
    void figuresHaveTheirPeriodsAndTheirSource(Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("tr-TR")) {
            visitor.signIn(system.gateway(), "analyst", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/kpis?by=quarter");
            assertThat(page.locator("article.tile").nth(13)).isVisible();
            page.locator("#K1 a.hit").click();
            assertThat(page.locator("tbody tr").nth(3)).isVisible();
            assertThat(page.locator("#by")).hasValue("quarter");
            var csv = page.context()
                    .request()
                    .get(page.locator("a[href*='.csv']")
                            .getAttribute("href")
                            .replaceFirst("^", system.gateway().toString()));
            assertThat(csv.headers().get("content-disposition")).contains("K1.csv");
            assertThat(csv.text()).startsWith("code,from,to,value");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** A form that a role may not send is not shown. */
    @ParameterizedTest
    @CsvSource({
        "agent, /console/leads/new",
        "agent, /console/orders/new",
        "agent, /console/pipeline/new",
        "sales, /console/products/new",
        "sales, /console/inbox/new",
        "dpo, /console/customers/new-person"
    })
    void aFormThatIsNotForARoleIsRefused(String role, String address, Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), role, PASSWORD);

            assertThat(visitor.page().navigate(system.gateway() + address).status())
                    .isEqualTo(403);
            assertThat(visitor.page().locator("h1")).hasText("This page is not for you");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyPageIsForEverybody(ColorScheme theme, Chromium chromium, TestSystem system) {
        var customer = customer(system, "Erişim" + unique());
        var request = request(system, customer);
        try (var visitor = chromium.visitor("tr-TR", theme)) {
            visitor.signIn(system.gateway(), "supervisor", PASSWORD);
            for (var place : List.of(
                    "/console/inbox?q=1",
                    "/console/inbox/" + request,
                    "/console/inbox/new",
                    "/console/inbox/new?customer=" + customer,
                    "/console/customers/new-person",
                    "/console/customers/new-company",
                    "/console/customers/" + customer + "/edit",
                    "/console/kpis",
                    "/console/kpis/K1",
                    "/console/search?q=Erişim")) {
                var answer = visitor.page().navigate(system.gateway() + place);
                assertThat(answer.status()).as(place).isEqualTo(200);
                visitor.page().locator("details").all().forEach(fold -> fold.evaluate("it => it.open = true"));
                Barriers.none(visitor, place);
            }
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static void open(Page page, String form) {
        page.locator("#" + form + " > summary").click();
    }

    private static void send(Page page, String deed) {
        page.locator("main form[action$='/" + deed + "'] button").click();
    }

    private static String request(TestSystem system, String customer) {
        return made(system, "service-requests", """
                {"type": "COMPLAINT", "customerId": "%s", "channel": "CALL", "subject": "Geç gelen ekip"}""".formatted(customer));
    }

    private static String customer(TestSystem system, String surname) {
        return made(system, "individual-customers", """
                {"firstName": "Servis", "lastName": "%s", "contactPoints": [{"kind": "PHONE", "value": "%s"}]}""".formatted(surname, phone()));
    }

    private static String made(TestSystem system, String resource, String body) {
        var answer = Api.of(system, "supervisor").post("/api/v1/" + resource, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private static String phone() {
        return "0533 " + (1_000_000 + (int) (Math.random() * 8_999_999));
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
