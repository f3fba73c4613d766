package crm.proofs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import crm.launcher.server.DemoUsers;
import crm.proofs.system.Checkout;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator lets people in and out, and keeps the lists of codes. */
@Order(75)
@ExtendWith({SharedSystem.class, Browsers.class})
class AdminConsoleIT {

    private static final String PASSWORD = DemoUsers.of(Checkout.root()).password();

    @Test
    void somebodyIsInvitedGivenARoleSuspendedAndLetInAgain(Chromium chromium, TestSystem system) {
        var lastName = "Yeni" + unique();
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "admin", PASSWORD);
            var page = visitor.page();
            page.locator("nav a[href='/console/users']").click();
            page.locator("summary").click();
            page.locator("#firstName").fill("Deniz");
            page.locator("#lastName").fill(lastName);
            page.locator("#email").fill(lastName.toLowerCase(Locale.ROOT) + "@example.com");
            page.locator("form[action='/console/users'][method=post] button").click();

            assertThat(page.locator("h1")).hasText("Deniz " + lastName);
            page.locator("#role").selectOption("service-agent");
            page.locator("form[action$='/grant'] button").click();
            assertThat(page.locator("form[action$='/revoke']")).hasCount(1);
            page.locator("form[action$='/suspend'] button").click();
            assertThat(page.locator(".tag").first()).hasText("Suspended");
            page.locator("form[action$='/reactivate'] button").click();
            assertThat(page.locator("form[action$='/suspend']")).isVisible();
            page.locator("form[action$='/revoke'] button").click();
            assertThat(page.locator("form[action$='/revoke']")).hasCount(0);
            page.locator("form[action$='/deactivate'] button").click();
            assertThat(page.locator(".tag").first()).hasText("Deactivated");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aTermIsAddedRenamedRetiredAndUsedAgainWithoutScript(Chromium chromium, TestSystem system) {
        var code = "PROOF_" + unique().toUpperCase(Locale.ROOT);
        try (var visitor = chromium.withoutScript()) {
            visitor.signIn(system.gateway(), "admin", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/vocabularies/lost-reasons");
            page.locator("#code").fill(code);
            page.locator("#turkish").fill("Deneme " + code);
            page.locator("#english").fill("Proof " + code);
            page.locator("form:has(#code) button").click();

            var term = page.locator("ul.items > li", new Page.LocatorOptions().setHasText(code));
            term.locator("button[popovertarget]").click();
            term.locator("input[name=english]").fill("Renamed " + code);
            term.locator("form[action$='/rename'] button").click();
            assertThat(term).containsText("Renamed " + code);
            term.locator("form[action$='/retire'] button").click();
            assertThat(term).containsText("retired");
            term.locator("form[action$='/reactivate'] button").click();
            assertThat(term.locator("form[action$='/retire']")).isVisible();
            term.locator("form[action$='/retire'] button").click();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyPageIsForEverybody(ColorScheme theme, Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("tr-TR", theme)) {
            visitor.signIn(system.gateway(), "admin", PASSWORD);
            var page = visitor.page();
            for (var place : List.of(
                    "/console/users?state=SUSPENDED",
                    "/console/roles",
                    "/console/vocabularies",
                    "/console/audit",
                    "/console/audit?part=consent&refused=true",
                    "/console/operations",
                    "/console/users")) {
                page.navigate(system.gateway() + place);
                Barriers.none(visitor, place);
            }
            page.locator("tbody a.hit").first().click();
            assertThat(page.locator("h2#roles")).isVisible();
            Barriers.none(visitor, "a user");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** What a role may not do is neither shown nor answered; everybody may know who works here, and change nobody. */
    @ParameterizedTest
    @CsvSource({"sales, /console/audit", "agent, /console/operations", "dpo, /console/operations"})
    void aPageThatIsNotForARoleIsNotAnswered(String role, String place, Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), role, PASSWORD);
            var page = visitor.page();
            assertThat(page.locator("nav a[href='" + place + "']")).hasCount(0);
            assertThat(page.navigate(system.gateway() + place).status()).isEqualTo(403);

            page.navigate(system.gateway() + "/console/users");
            page.locator("tbody a.hit").first().click();
            assertThat(page.locator("main form")).hasCount(0);
        }
    }

    private static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
