package crm.proofs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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

/** From the draft of a quote to the order, through real pages against the real system (SAL-05, SAL-07). */
@Order(71)
@ExtendWith({SharedSystem.class, Browsers.class})
class QuotesConsoleIT {

    private static final String PASSWORD = DemoUsers.of(Checkout.root()).password();

    /** Above the limit the manager approves; the customer accepts without an account and without script; then it is an order. */
    @Test
    void aQuoteIsDraftedApprovedSentAcceptedAndOrdered(Chromium chromium, TestSystem system) {
        var sku = product(system);
        var quote = drafted(chromium, system, sku, customer(system));
        var link = sent(chromium, system, quote);

        accepted(chromium, link);

        try (var visitor = chromium.visitor("tr-TR")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            var page = visitor.page();
            page.navigate(quote);
            assertThat(page.locator("main .tag").first()).hasText("Kabul edildi");
            page.locator("#order-channel").selectOption("FIELD");
            send(page, "order");
            assertThat(page.locator("main .tag").first()).hasText("Taslak");
            assertThat(page.locator("dl.kv")).containsText("₺108.000");
            page.navigate(quote);
            assertThat(page.locator("main .tag").first()).hasText("Siparişe dönüştü");
            assertThat(page.locator("dl.kv a[href^='/console/orders/']")).isVisible();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** @return its address */
    private static String drafted(Chromium chromium, TestSystem system, String sku, String customer) {
        try (var visitor = chromium.visitor("tr-TR")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/quotes/new?customer=" + customer);
            page.locator("[name='sku-1']").fill(sku + " Kombi");
            page.locator("[name='quantity-1']").fill("10");
            page.locator("[name='price-1']").fill("12.000");
            page.locator("[name='sku-2']").fill(sku);
            page.locator("[name='quantity-2']").fill("1");
            page.locator("[name='price-2']").fill("500");
            page.locator("[name='optional-2']").check();
            page.locator("[name=percent]").fill("20");
            page.locator("button[name=more]").click();
            assertThat(page.locator("[name='price-1']")).hasValue("12.000");
            assertThat(page.locator("[name='optional-2']")).isChecked();
            page.locator("form[action='/console/quotes/new'] button.primary").click();

            assertThat(page.locator("main .tag").first()).hasText("Taslak");
            assertThat(page.locator("dl.kv")).containsText("₺96.000");
            page.locator("main a[href$='/edit']").click();
            page.locator("[name=percent]").fill("25");
            page.locator("form[action$='/edit'] button.primary").click();
            assertThat(page.locator("dl.kv")).containsText("₺90.000");
            send(page, "submit");
            assertThat(page.locator("main .tag").first()).hasText("Onay bekliyor");
            assertThat(page.locator("main form[action$='/approve']")).hasCount(0);
            assertThat(visitor.complaints()).isEmpty();
            return page.url();
        }
    }

    /** @return the customer's link, which is shown once */
    private static String sent(Chromium chromium, TestSystem system, String quote) {
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "manager", PASSWORD);
            var page = visitor.page();
            page.navigate(quote);
            send(page, "approve");
            assertThat(page.locator("main .tag").first()).hasText("Approved");
            send(page, "send");
            assertThat(page.locator("main .tag").first()).hasText("Sent");
            var link = page.locator(".banner.ok a").getAttribute("href");
            page.navigate(quote);
            assertThat(page.locator(".banner.ok")).hasCount(0);
            assertThat(visitor.complaints()).isEmpty();
            return link;
        }
    }

    private static void accepted(Chromium chromium, String link) {
        try (var visitor = chromium.withoutScript()) {
            var page = visitor.page();
            page.navigate(link + "?lang=tr");
            assertThat(page.locator("main")).containsText("₺108.000");
            assertThat(page.locator("main")).containsText("isteğe bağlı");
            page.locator("form:has([value=accept]) button").click();
            assertThat(page.locator("[role=status]")).containsText("Kabulünüz bize ulaştı");
            assertThat(page.navigate(link + "?lang=tr").status()).isEqualTo(404);
            assertThat(page.locator("h1")).hasText("Bu bağlantı geçerli değil");
        }
    }

    @Test
    void aQuoteIsDeclinedAndRevised(Chromium chromium, TestSystem system) {
        var quote = quote(system, customer(system));
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/quotes/" + quote);
            send(page, "submit");
            send(page, "send");
            page.locator("#decline > summary").click();
            page.locator("#decline-reason").selectOption("PRICE");
            page.locator("#decline-comment").fill("Too much.");
            send(page, "decline");
            assertThat(page.locator("main .tag").first()).hasText("Declined");
            assertThat(page.locator("dl.kv")).containsText("Too much.");
            send(page, "revise");
            assertThat(page.locator("main")).containsText("Revision 2");
            assertThat(page.locator("main .tag").first()).hasText("Draft");
            assertThat(page.locator("tbody a[href='/console/quotes/" + quote + "']"))
                    .isVisible();
        }
    }

    /** A refusal of the API stands in the form, with everything that was typed. */
    @Test
    void aQuoteOfAnUnknownProductComesBackWithTheReason(Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/quotes/new?customer=" + customer(system));
            page.locator("[name='sku-1']").fill("NOT-THERE");
            page.locator("[name='quantity-1']").fill("1");
            page.locator("[name='price-1']").fill("5");
            page.locator("form[action='/console/quotes/new'] button.primary").click();

            assertThat(page.locator("main .banner.bad[role=alert]")).isVisible();
            assertThat(page.locator("[name='sku-1']")).hasValue("NOT-THERE");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyPageIsForEverybody(ColorScheme theme, Chromium chromium, TestSystem system) {
        var customer = customer(system);
        var quote = quote(system, customer);
        try (var visitor = chromium.visitor("tr-TR", theme)) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            for (var place : List.of(
                    "/console/quotes",
                    "/console/quotes/new",
                    "/console/quotes/new?customer=" + customer,
                    "/console/quotes/" + quote,
                    "/console/quotes/" + quote + "/edit",
                    link(system, quote))) {
                var address = place.startsWith("/") ? system.gateway() + place : place;
                assertThat(visitor.page().navigate(address).status()).as(place).isEqualTo(200);
                visitor.page().locator("details").all().forEach(fold -> fold.evaluate("it => it.open = true"));
                Barriers.none(visitor, place);
            }
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** Of a quote that is sent for it. */
    private static String link(TestSystem system, String quote) {
        var sales = Api.of(system, "sales");
        sales.post("/api/v1/quotes/" + quote + "/submit", "{}");
        var sent = sales.post("/api/v1/quotes/" + quote + "/send", "{}");
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        return sent.header("Link").orElseThrow().replaceFirst("^.*<(/people/quotes/[^>]+)>.*$", "$1");
    }

    private static void send(Page page, String deed) {
        page.locator("main form[action$='/" + deed + "'] button").click();
    }

    private static String quote(TestSystem system, String customer) {
        return made(system, "sales", "quotes", """
                {"customerId": "%s", "lines": [{"sku": "%s", "quantity": 2, "unitPrice": {"amount": "10.00", "currency": "TRY"}}]}""".formatted(customer, product(system)));
    }

    private static String product(TestSystem system) {
        var sku = "TEKLIF-" + unique();
        var id = made(system, "manager", "products", """
                {"sku": "%s", "name": "Kombi", "kind": "GOOD", "taxRate": 20}""".formatted(sku));
        var active = Api.of(system, "manager").post("/api/v1/products/" + id + "/activate", "{}");
        assertThat(active.status()).as(active.body()).isEqualTo(200);
        return sku;
    }

    private static String customer(TestSystem system) {
        return made(system, "sales", "individual-customers", """
                {"firstName": "Teklif", "lastName": "Müşterisi%s", "contactPoints": [{"kind": "EMAIL", "value": "q%s@example.com"}]}""".formatted(unique(), unique()));
    }

    private static String made(TestSystem system, String user, String resource, String body) {
        var answer = Api.of(system, user).post("/api/v1/" + resource, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
