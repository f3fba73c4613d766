package crm.proofs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import crm.launcher.server.DemoUsers;
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

/** A marketing specialist describes an audience and writes to those of it who permit it (MKT-24, CON-04, CON-12). */
@Order(73)
@ExtendWith({SharedSystem.class, Browsers.class})
class MarketingConsoleIT {

    private static final String PASSWORD = DemoUsers.of(Checkout.root()).password();

    /** Rows come and go by buttons of a plain form. */
    @Test
    void aSegmentIsBuiltWithoutScriptAndACampaignForItIsPlannedAndStarted(Chromium chromium, TestSystem system) {
        var name = "Ayrılanlar " + unique();
        try (var visitor = chromium.withoutScript()) {
            visitor.signIn(system.gateway(), "marketing", PASSWORD);
            var page = visitor.page();
            page.locator("nav a[href='/console/segments']").click();
            page.locator("a[href='/console/segments/new']").click();
            page.locator("#name").fill(name);
            add(page.locator("main"), "DAYS_SINCE_LAST_ORDER");
            page.locator("#value-0").fill("300");
            page.locator("#operator-0").selectOption("AT_LEAST");
            add(page.locator("main"), "OPEN_COMPLAINT");
            assertThat(page.locator("#value-0")).hasValue("300");
            page.locator("button[value=remove-1]").click();
            assertThat(page.locator("#value-1")).hasCount(0);
            page.locator("button.primary").click();

            assertThat(page.locator("h1")).hasText(name);
            assertThat(page.locator("main")).containsText("Days since the last order");
            assertThat(page.locator("main")).containsText("May be written to");
            page.locator("a.btn.primary").click();

            page.locator("#name").fill("Geri dönün " + name);
            page.locator("#subject").fill("Bakım zamanı");
            page.locator("#body").fill("Merhaba,\n\nbakım zamanı geldi.");
            page.locator("button[value=preview]").click();
            assertThat(page.locator("article.letter p")).hasCount(2);
            page.locator("button[value=save]").click();

            assertThat(page.locator("h1")).hasText("Geri dönün " + name);
            assertThat(page.locator(".tag")).hasText("Draft");
            page.locator("form[action$='/start'] button").click();
            assertThat(page.locator("main")).containsText("Why no message");
            assertThat(page.locator("form[action$='/start']")).hasCount(0);
        }
    }

    private static void add(Locator main, String fact) {
        main.locator("#added").selectOption(fact);
        main.locator("button[value=add]").click();
    }

    /** What the API refuses stands in the form, and what was typed stays. */
    @Test
    void aRuleThatMakesNoSenseIsNotSaved(Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("tr-TR")) {
            visitor.signIn(system.gateway(), "marketing", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/segments/new");
            page.locator("#name").fill("Yarım");
            add(page.locator("main"), "REVENUE");
            page.locator("#value-0").fill("çok");
            page.locator("button.primary").click();

            assertThat(page.locator(".banner.bad")).containsText("Kaydedilmedi");
            assertThat(page.locator("#name")).hasValue("Yarım");
            assertThat(page.locator("#value-0")).hasValue("çok");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyPageIsForEverybody(ColorScheme theme, Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("tr-TR", theme)) {
            visitor.signIn(system.gateway(), "marketing", PASSWORD);
            for (var place : List.of(
                    "/console/segments",
                    "/console/segments/new",
                    "/console/campaigns",
                    "/console/campaigns?state=PAUSED",
                    "/console/campaigns/new")) {
                visitor.page().navigate(system.gateway() + place);
                Barriers.none(visitor, place);
            }
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void campaignsAreNotForAnAgent(Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "agent", PASSWORD);
            assertThat(visitor.page().locator("nav a[href='/console/campaigns']"))
                    .hasCount(0);
            for (var place : List.of("/console/campaigns", "/console/segments")) {
                assertThat(visitor.page().navigate(system.gateway() + place).status())
                        .as(place)
                        .isEqualTo(403);
            }
        }
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
