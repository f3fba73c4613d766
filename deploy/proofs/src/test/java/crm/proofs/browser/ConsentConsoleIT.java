package crm.proofs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import crm.launcher.server.DemoUsers;
import crm.proofs.system.Api;
import crm.proofs.system.Checkout;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The data-protection officer's day in the consent centre (CON-10, CON-14, CON-18). */
@Order(72)
@ExtendWith({SharedSystem.class, Browsers.class})
class ConsentConsoleIT {

    private static final String PASSWORD = DemoUsers.of(Checkout.root()).password();

    /** Somebody's no; the address is new. */
    private static String refused(TestSystem system) {
        var address = "no-" + UUID.randomUUID() + "@example.com";
        var said = Api.of(system, "dpo")
                .post("/api/v1/consents", """
                {"action": "REFUSE", "family": "COMM", "channel": "EPOSTA", "address": "%s",
                 "effectiveAt": "%s", "source": "HS_WEB"}""".formatted(address, Instant.now().truncatedTo(ChronoUnit.SECONDS)));
        assertThat(said.status() / 100).as(said.body()).isEqualTo(2);
        return address;
    }

    @Test
    void aRefusalIsFoundWithItsChainItsDeadlineAndItsDecision(Chromium chromium, TestSystem system) {
        var address = refused(system);
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "dpo", PASSWORD);
            var page = visitor.page();
            page.locator("nav a[href='/console/consents']").click();
            page.locator("#action").selectOption("REFUSE");
            page.locator("form[role=search] button").click();
            assertThat(page.locator("tbody tr").first()).containsText("Refused");
            page.locator("tbody a.hit").first().click();
            assertThat(page.locator("h1")).hasText("One permission");
            assertThat(page.locator("main")).containsText("Hash of the entry");

            page.locator("a[href='/console/consents/withdrawals']").click();
            assertThat(page.locator("tbody tr").first()).containsText("Refused");
            assertThat(page.locator("tbody tr").first()).containsText("Stopped everywhere");

            page.locator("a[href='/console/consents/decisions']").click();
            page.locator("#address").fill(address);
            page.locator("#channel").selectOption("EPOSTA");
            page.locator("form:has(#address) button").click();
            assertThat(page.locator("[role=status]")).containsText("The customer refused.");
            assertThat(page.url()).as("no address of a person in the page's").doesNotContain("no-");

            page.locator("a[href='/console/consents/verification']").click();
            page.locator("button[name=run]").click();
            assertThat(page.locator("[role=status]")).containsText("Intact");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyPageIsForEverybody(ColorScheme theme, Chromium chromium, TestSystem system) {
        refused(system);
        try (var visitor = chromium.visitor("tr-TR", theme)) {
            visitor.signIn(system.gateway(), "dpo", PASSWORD);
            for (var place : List.of(
                    "/console/consents",
                    "/console/consents?personId=" + UUID.randomUUID(),
                    "/console/consents/withdrawals",
                    "/console/consents/registry",
                    "/console/consents/registry?view=all",
                    "/console/consents/registry?view=failed",
                    "/console/consents/decisions",
                    "/console/consents/verification?run=now")) {
                visitor.page().navigate(system.gateway() + place);
                Barriers.none(visitor, place);
            }
            visitor.page().navigate(system.gateway() + "/console/consents");
            visitor.page().locator("tbody a.hit").first().click();
            assertThat(visitor.page().locator("h1")).hasText("Tek izin");
            Barriers.none(visitor, "one permission");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void theCentreIsNotForASalesperson(Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            assertThat(visitor.page().locator("nav a[href='/console/consents']"))
                    .hasCount(0);

            assertThat(visitor.page()
                            .navigate(system.gateway() + "/console/consents")
                            .status())
                    .isEqualTo(403);
        }
    }
}
