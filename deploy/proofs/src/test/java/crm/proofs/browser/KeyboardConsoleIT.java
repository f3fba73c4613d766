package crm.proofs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import crm.launcher.server.DemoUsers;
import crm.proofs.system.Api;
import crm.proofs.system.Checkout;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Work done by keyboard alone: the focus is seen at each step and stands on something sensible after each (WCAG 2.1.1, 2.4.3, 2.4.7). */
@Order(79)
@ExtendWith({SharedSystem.class, Browsers.class})
class KeyboardConsoleIT {

    private static final String RESOLVE = "form[action$='/resolve'] button";
    private static final String PASSWORD = DemoUsers.of(Checkout.root()).password();

    @Test
    void theFirstKeyLeadsPastTheNavigation(Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "agent", PASSWORD);
            visitor.page().navigate(system.gateway() + "/console/inbox");
            var keys = new Keyboard(visitor.page());

            keys.press("Tab").comesTo("a.skip").press("Enter").comesTo("#main").press("Tab");

            assertThat(keys.isAt("main *")).isTrue();
        }
    }

    @Test
    void aRequestIsChosenAnsweredAndSolved(Chromium chromium, TestSystem system) {
        var subject = "Klavyeyle " + UUID.randomUUID();
        var id = made(system, "agent", "service-requests", """
                {"type": "COMPLAINT", "customerId": "%s", "channel": "CALL", "subject": "%s"}""".formatted(customer(system), subject));
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "agent", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/inbox?view=mine");
            var keys = new Keyboard(page);

            keys.press("/").comesTo("#q").type(subject).send("Enter");
            keys.press("j").comesTo("a[href*='" + id + "']").send("Enter");
            assertThat(page.locator("h1")).hasText(subject);
            keys.press("n").comesTo("#answer").type("Yarın geliyoruz.").send("Control+Enter");
            assertThat(page.locator("ol.talk")).containsText("Yarın geliyoruz.");
            keys.comesTo("#answer").to("#resolve > summary").press("Enter").to("#resolve-code");
            keys.press("ArrowDown").to("#resolve-text").type("Çözüldü.").to("[name=faultAccepted]");
            keys.press("Space").to(RESOLVE).send("Enter");
            assertThat(page.locator("#resolve [role=alert]")).isVisible();
            keys.comesTo("#resolve *")
                    .backTo("[name=apologised]")
                    .press("Space")
                    .to(RESOLVE);
            keys.send("Enter");

            assertThat(page.locator("form[action$='/reopen']")).isVisible();
            keys.comesTo("main, main *");
        }
    }

    private static String customer(TestSystem system) {
        return made(system, "sales", "individual-customers", """
                {"firstName": "Klavye", "lastName": "Kullanan", "contactPoints": [{"kind": "EMAIL", "value": "k%s@example.com"}]}""".formatted(UUID.randomUUID()));
    }

    private static String made(TestSystem system, String who, String resource, String body) {
        var answer = Api.of(system, who).post("/api/v1/" + resource, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asText();
    }
}
