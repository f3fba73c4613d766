package crm.proofs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import crm.launcher.server.DemoUsers;
import crm.proofs.privacy.Traces;
import crm.proofs.system.Api;
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

    /** GTW-09. */
    @Test
    void aKeyIsShownOnceGetsANewSecretAndIsRevoked(Chromium chromium, TestSystem system) {
        var name = "Proof " + unique();
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "admin", PASSWORD);
            var page = visitor.page();
            page.locator("nav a[href='/console/api-keys']").click();
            page.locator("a[href='/console/api-keys/new']").click();
            page.locator("#create-name").fill(name);
            page.locator("#create-roles").selectOption("analyst");
            page.locator("#create-allowedAddresses").fill("127.0.0.1\nlocalhost");
            var make = page.locator("form[action='/console/api-keys/new'] button");
            make.click();
            assertThat(page.locator("#create-allowedAddresses-err")).isVisible();
            page.locator("#create-allowedAddresses").fill("127.0.0.1\n203.0.113.0/24");
            make.click();

            var first = shownKey(page);
            Barriers.none(visitor, "a key that is shown once");
            assertThat(statusWith(first, system)).isEqualTo(200);
            page.locator("main a.primary").click();
            assertThat(page.locator("h1")).hasText(name);
            Barriers.none(visitor, "a key");

            page.locator("#rotate summary").click();
            page.locator("#rotate button").click();
            assertThat(page.locator("#key")).hasCount(0);
            page.locator("#rotate input[name=sure]").check();
            page.locator("#rotate button").click();
            var second = shownKey(page);
            assertThat(statusWith(first, system)).isEqualTo(401);
            assertThat(statusWith(second, system)).isEqualTo(200);
            page.locator("main a.primary").click();

            page.locator("#revoke summary").click();
            page.locator("#revoke input[name=sure]").check();
            page.locator("#revoke button").click();
            assertThat(page.locator("main .tag").first()).hasText("Revoked");
            assertThat(statusWith(second, system)).isEqualTo(401);

            var secrets = List.of(secret(first), secret(second));
            assertThat(page.content()).doesNotContain(secrets);
            page.navigate(system.gateway() + "/console/api-keys");
            assertThat(page.content()).contains(name).doesNotContain(secrets);
            assertThat(Traces.of(system, secrets)).isEmpty();
            assertThat(visitor.complaints())
                    .as("the form that was refused")
                    .hasSize(1)
                    .allMatch(told -> told.contains("422"));
        }
    }

    private static String shownKey(Page page) {
        var key = page.locator("#key").textContent();
        assertThat(key).startsWith("rza_");
        assertThat(page.url()).doesNotContain(key, secret(key));
        return key;
    }

    private static String secret(String key) {
        return key.substring(key.lastIndexOf('_') + 1);
    }

    private static int statusWith(String key, TestSystem system) {
        return Api.at(system.gateway(), null)
                .send("GET", "/api/v1/me", null, null, "X-Api-Key", key)
                .status();
    }

    /** GTW-05: what is refused says why, beside the form that was sent. */
    @Test
    void aRoleIsComposedAndRemovedAndTheProductsOwnStay(Chromium chromium, TestSystem system) {
        var name = "proof-" + unique();
        try (var visitor = chromium.withoutScript()) {
            visitor.signIn(system.gateway(), "admin", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/roles");
            page.locator("#make > summary").click();
            page.locator("#make-name").fill("No Such Name");
            page.locator("#make-permissions").selectOption("order:read");
            page.locator("#make button").click();
            assertThat(page.locator("#make-name")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#make-name")).hasValue("No Such Name");
            page.locator("#make-name").fill(name);
            page.locator("#make-description").fill("Proof");
            page.locator("#make-permissions").selectOption("order:read");
            page.locator("#make button").click();

            assertThat(page.locator("h1")).hasText(name);
            page.locator("#permit-permissions").selectOption("lead:read");
            page.locator("#permit button").click();
            assertThat(page.locator("ul.items > li")).hasCount(2);
            page.locator("form[action$='/forbid']:has([value='order:read']) button")
                    .click();
            assertThat(page.locator("ul.items > li")).hasCount(1);
            page.locator("form[action$='/forbid'] button").click();
            assertThat(page.locator("form[action$='/forbid'] [role=alert]")).isVisible();
            page.locator("form[action$='/remove'] button").click();
            assertThat(page.locator("h1")).hasText("Roles");
            assertThat(page.locator("a[href='/console/roles/" + name + "']")).hasCount(0);

            page.navigate(system.gateway() + "/console/roles/analyst");
            page.locator("form[action$='/remove'] button").click();
            assertThat(page.locator("form[action$='/remove'] [role=alert]")).containsText("own roles stay");
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
                    "/console/api-keys",
                    "/console/api-keys/new",
                    "/console/roles/analyst",
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
    @CsvSource({
        "sales, /console/api-keys",
        "manager, /console/api-keys/new",
        "sales, /console/audit",
        "agent, /console/operations",
        "dpo, /console/operations"
    })
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
