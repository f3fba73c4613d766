package crm.proofs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import crm.launcher.server.DemoUsers;
import crm.proofs.system.Api;
import crm.proofs.system.Checkout;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a lead to a paid invoice in the console, through real pages against the real system (CUS-03, CUS-04, SAL-01 to SAL-10). */
@Order(70)
@ExtendWith({SharedSystem.class, Browsers.class})
class SalesConsoleIT {

    private static final String PASSWORD = DemoUsers.of(Checkout.root()).password();

    @Test
    void aLeadIsWorkedOnAndBecomesACustomer(Chromium chromium, TestSystem system) {
        var name = "Aday " + unique();
        try (var visitor = chromium.visitor("tr-TR")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            var page = visitor.page();
            page.locator("nav a[href='/console/leads']").click();
            page.locator("a[href='/console/leads/new']").click();
            page.locator("#create-personName").fill("Deniz " + name);
            page.locator("#create-phone").fill(phone());
            page.locator("#create-source").selectOption("WEB_FORM");
            page.locator("form[action='/console/leads/new'] button").click();

            assertThat(page.locator("h1")).hasText("Deniz " + name);
            assertThat(page.locator("main .tag").first()).hasText("Yeni");
            open(page, "assign");
            page.locator("#assign-assigneeUserId-field").fill("Satış");
            page.locator("#assign-assigneeUserId-field").press("Enter");
            send(page, "assign");
            send(page, "start");
            send(page, "qualify");
            assertThat(page.locator("main .tag").first()).hasText("Nitelikli");
            open(page, "convert");
            send(page, "convert");

            assertThat(page.locator("main .tag").first()).hasText("Müşteri oldu");
            page.locator("dl.kv a[href^='/console/customers/']").click();
            assertThat(page.locator("h1")).hasText("Deniz " + name);
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** CUS-04: nobody is in the book twice because a form could not ask. */
    @Test
    void whoIsACustomerAlreadyIsOfferedInsteadOfMadeAgain(Chromium chromium, TestSystem system) {
        var phone = phone();
        var surname = "Mükerrer" + unique();
        var existing = made(system, "individual-customers", """
                {"firstName": "Ayşe", "lastName": "%s", "contactPoints": [{"kind": "PHONE", "value": "%s"}]}""".formatted(surname, phone));
        var lead = made(system, "leads", """
                {"personName": "Ayşe %s", "source": "WEB_FORM", "contactPoints": [{"kind": "PHONE", "value": "%s"}]}""".formatted(surname, phone));
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/leads/" + lead);

            open(page, "convert");
            send(page, "convert");
            assertThat(page.locator("section[role=alert]")).containsText("Use Ayşe " + surname);
            assertThat(page.locator("section[role=alert]")).containsText("Make another all the same");
            page.locator("section[role=alert] form:has(input[value='" + existing + "']) button")
                    .click();

            assertThat(page.locator("main .tag").first()).hasText("Customer");
            assertThat(page.locator("dl.kv a[href='/console/customers/" + existing + "']"))
                    .isVisible();
        }
    }

    /** What somebody else has changed meanwhile is not overwritten, and what was typed stays. */
    @Test
    void whoWasOvertakenIsToldAndKeepsWhatWasTyped(Chromium chromium, TestSystem system) {
        var lead = made(system, "leads", """
                {"personName": "Yarış %s", "source": "WEB_FORM"}""".formatted(unique()));
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/leads/" + lead);
            open(page, "edit");
            page.locator("#edit-need").fill("A heat pump for the roof");
            Api.of(system, "sales")
                    .post(
                            "/api/v1/leads/" + lead + "/disqualify",
                            "{\"reason\": \"NO_BUDGET\"}",
                            "If-Match",
                            version(system, "leads", lead));
            var recycled = Api.of(system, "sales")
                    .post("/api/v1/leads/" + lead + "/recycle", "{}", "If-Match", version(system, "leads", lead));
            assertThat(recycled.status()).as(recycled.body()).isEqualTo(200);

            send(page, "edit");

            assertThat(page.locator("#edit [role=alert]")).containsText("Somebody has changed this meanwhile");
            assertThat(page.locator("#edit-need")).hasValue("A heat pump for the roof");
            send(page, "edit");
            assertThat(page.locator("dl.kv")).containsText("A heat pump for the roof");
        }
    }

    @Test
    void anOpportunityIsChangedLostAndOpenedAgain(Chromium chromium, TestSystem system) {
        var customer = customer(system);
        var deal = made(system, "opportunities", """
                {"customerId": "%s", "name": "Isı pompası", "amount": {"amount": "312400.00", "currency": "TRY"}}""".formatted(customer));
        try (var visitor = chromium.visitor("tr-TR")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/pipeline/" + deal);
            open(page, "edit");
            page.locator("#edit-amount").fill("1.250,50");
            page.locator("#edit-nextStep").fill("Keşif");
            send(page, "edit");
            assertThat(page.locator("dl.kv")).containsText("₺1.250,50");
            assertThat(page.locator("dl.kv")).containsText("Keşif");
            open(page, "lose");
            page.locator("#lose-reason").selectOption(new SelectOption().setIndex(1));
            send(page, "lose");
            assertThat(page.locator("main .tag").first()).hasText("Kaybedildi");
            send(page, "reopen");
            assertThat(page.locator("main .tag").first()).hasText("Açık");
            assertThat(page.locator(".panel tbody tr")).hasCount(2);
            open(page, "win");
            send(page, "win");
            assertThat(page.locator("main .tag").first()).hasText("Kazanıldı");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void anOrderIsDraftedConfirmedInvoicedAndPaid(Chromium chromium, TestSystem system) {
        var sku = "KOMBI-" + unique();
        product(system, sku);
        var customer = customer(system);
        try (var visitor = chromium.visitor("tr-TR")) {
            visitor.signIn(system.gateway(), "manager", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/orders/new?customer=" + customer);
            page.locator("[name='sku-1']").fill(sku + " Kombi");
            page.locator("[name='quantity-1']").fill("2");
            page.locator("[name='price-1']").fill("10.500,50");
            page.locator("button[name=more]").click();
            assertThat(page.locator("[name='price-1']")).hasValue("10.500,50");
            page.locator("form[action='/console/orders/new'] button.primary").click();

            assertThat(page.locator("main .tag").first()).hasText("Taslak");
            assertThat(page.locator("dl.kv")).containsText("₺21.001");
            page.locator("main a[href$='/edit']").click();
            page.locator("[name='quantity-1']").fill("3");
            page.locator("form[action$='/edit'] button.primary").click();
            assertThat(page.locator("dl.kv")).containsText("₺31.501,50");
            send(page, "confirm");
            assertThat(page.locator("main .tag").first()).hasText("Onaylandı");
            open(page, "invoice");
            send(page, "invoice");
            send(page, "issue");
            assertThat(page.locator("main .tag").first()).hasText("Kesildi");
            open(page, "payments");
            page.locator("#payments-amount").fill("1.000");
            send(page, "payments");
            assertThat(page.locator("main .tag").first()).hasText("Kısmen ödendi");
            open(page, "payments");
            send(page, "payments");
            assertThat(page.locator("main .tag").first()).hasText("Ödendi");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** A refusal of the API stands in the form, with everything that was typed. */
    @Test
    void anOrderOfAnUnknownProductComesBackWithTheReason(Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/orders/new?customer=" + customer(system));
            page.locator("[name='sku-1']").fill("NOT-THERE");
            page.locator("[name='quantity-1']").fill("1");
            page.locator("[name='price-1']").fill("5");
            page.locator("form[action='/console/orders/new'] button.primary").click();

            assertThat(page.locator("main .banner.bad[role=alert]")).isVisible();
            assertThat(page.locator("[name='sku-1']")).hasValue("NOT-THERE");
        }
    }

    /** SAL-01: what a product costs is for who may see it. */
    @Test
    void aProductsCostIsOnlyForWhoMaySeeIt(Chromium chromium, TestSystem system) {
        var sku = "MAL-" + unique();
        var product = product(system, sku);
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            visitor.page().navigate(system.gateway() + "/console/products/" + product);
            assertThat(visitor.page().locator("main")).not().containsText("8,000");
            assertThat(visitor.page().locator("main form")).hasCount(0);
        }
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "manager", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/products?q=" + sku);
            assertThat(page.locator("tbody")).containsText("TRY 8,000");
            page.locator("tbody a.hit").first().click();
            open(page, "cost");
            page.locator("#cost-standardCost").fill("8100");
            send(page, "cost");
            assertThat(page.locator("dl.kv")).containsText("8,100");
            open(page, "discontinue");
            send(page, "discontinue");
            assertThat(page.locator("main .tag").first()).hasText("Active");
            page.locator("[name=sure]").check();
            send(page, "discontinue");
            assertThat(page.locator("main .tag").first()).hasText("Discontinued");
        }
    }

    /** Lists are filtered by their address, and summed up by the API. */
    @Test
    void aListIsFilteredSortedAndSummedUp(Chromium chromium, TestSystem system) {
        var customer = customer(system);
        try (var visitor = chromium.withoutScript()) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            var page = visitor.page();
            var order = made(system, "orders", """
                    {"customerId": "%s", "channel": "STORE", "lines": [{"sku": "%s", "quantity": 1, "unitPrice": {"amount": "10.00", "currency": "TRY"}}]}""".formatted(customer, sku(system)));
            page.navigate(system.gateway() + "/console/orders?customerId=" + customer);
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("dl.figures")).containsText("1");
            page.locator("nav.chips a", new Page.LocatorOptions().setHasText("Onaylandı"))
                    .or(page.locator("nav.chips a", new Page.LocatorOptions().setHasText("Confirmed")))
                    .first()
                    .click();
            assertThat(page.locator("tbody tr")).hasCount(0);
            page.goBack();
            page.locator("th[aria-sort] a").last().click();
            assertThat(page.locator("th[aria-sort=descending]")).hasCount(1);
            assertThat(page.locator("tbody a[href='/console/orders/" + order + "']"))
                    .isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyPageIsForEverybody(ColorScheme theme, Chromium chromium, TestSystem system) {
        var customer = customer(system);
        var product = product(system, "ERISIM-" + unique());
        var lead = made(system, "leads", """
                {"personName": "Erişim %s", "source": "WEB_FORM"}""".formatted(unique()));
        var deal = made(system, "opportunities", """
                {"customerId": "%s", "name": "Erişim"}""".formatted(customer));
        try (var visitor = chromium.visitor("tr-TR", theme)) {
            visitor.signIn(system.gateway(), "manager", PASSWORD);
            for (var place : List.of(
                    "/console/leads",
                    "/console/leads?q=nobody" + unique(),
                    "/console/leads/new",
                    "/console/leads/" + lead,
                    "/console/pipeline/" + deal,
                    "/console/pipeline/new?customer=" + customer,
                    "/console/orders",
                    "/console/orders/new",
                    "/console/orders/new?customer=" + customer,
                    "/console/invoices",
                    "/console/products",
                    "/console/products/new",
                    "/console/products/" + product)) {
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

    private static String product(TestSystem system, String sku) {
        var made = Api.of(system, "manager").post("/api/v1/products", """
                {"sku": "%s", "name": "Kombi", "kind": "GOOD", "unit": "piece", "taxRate": 20, "standardCost": {"amount": "8000.00", "currency": "TRY"}}""".formatted(sku));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var id = made.json().path("id").asText();
        var active = Api.of(system, "manager")
                .post("/api/v1/products/" + id + "/activate", "{}", "If-Match", version(system, "products", id));
        assertThat(active.status()).as(active.body()).isEqualTo(200);
        return id;
    }

    private static String sku(TestSystem system) {
        var sku = "LISTE-" + unique();
        product(system, sku);
        return sku;
    }

    private static String customer(TestSystem system) {
        return made(system, "individual-customers", """
                {"firstName": "Satış", "lastName": "Müşterisi%s", "contactPoints": [{"kind": "PHONE", "value": "%s"}]}""".formatted(unique(), phone()));
    }

    private static String version(TestSystem system, String resource, String id) {
        return "\""
                + Api.of(system, "manager")
                        .get("/api/v1/" + resource + "/" + id)
                        .json()
                        .path("version")
                        .asText() + "\"";
    }

    private static String made(TestSystem system, String resource, String body) {
        var answer = Api.of(system, "sales").post("/api/v1/" + resource, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private static String phone() {
        return "0532 " + (1_000_000 + (int) (Math.random() * 8_999_999));
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
