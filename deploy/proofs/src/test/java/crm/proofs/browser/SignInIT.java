package crm.proofs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.Cookie;
import crm.launcher.server.DemoUsers;
import crm.proofs.scene.KeycloakAdmin;
import crm.proofs.system.Checkout;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** GTW-01: people sign in with a real browser, and are out again when they shall be. */
@Order(68)
@ExtendWith({SharedSystem.class, Browsers.class})
class SignInIT {

    private static final String PASSWORD = DemoUsers.of(Checkout.root()).password();
    private static final Pattern SIGN_IN = Pattern.compile(".*/realms/crm/protocol/openid-connect/auth.*");
    private static final String WRONG = "[id^=input-error]";
    private static final Pattern REFUSED = Pattern.compile(".*/realms/crm/login-actions/authenticate.*");

    @Test
    void somebodySignsInAndSeesThePageAsHerself(Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("tr-TR")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);

            assertThat(visitor.page().locator("h1")).containsText("Selim Satış");
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "tr");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** ASVS 5: 3.3.1 to 3.3.4, 10.1.1: the tokens stay in a cookie that no script reads. */
    @Test
    void noScriptAndNoAddressLearnsAToken(Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);

            var page = visitor.page();
            var readable = page.content()
                    + page.url()
                    + page.evaluate("() => document.cookie + JSON.stringify({...localStorage, ...sessionStorage})");
            assertThat(readable).doesNotContain("eyJ");
            assertThat(sessionCookies(visitor, system)).isNotEmpty().allSatisfy(cookie -> {
                assertThat(cookie.httpOnly).as(cookie.name).isTrue();
                assertThat(cookie.sameSite.name()).as(cookie.name).isEqualTo("LAX");
                assertThat(cookie.value)
                        .as("encrypted, not a signed token that can be read")
                        .doesNotContain(".eyJ");
            });
        }
    }

    @Test
    void aWrongPasswordIsRefused(Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("tr-TR")) {
            visitor.page().navigate(system.gateway() + "/console");
            assertThat(visitor.page()).hasURL(SIGN_IN);
            visitor.typePassword("analyst", PASSWORD + "!");

            assertThat(visitor.page()).hasURL(REFUSED);
            assertThat(visitor.page().locator(WRONG).first()).isVisible();
            visitor.typePassword("analyst", PASSWORD);
            assertThat(visitor.page().locator("h1")).containsText("Arda Analist");
        }
    }

    /** The number of tries is the realm's. */
    @Test
    void afterTheConfiguredTriesEvenTheRightPasswordIsRefused(Chromium chromium, TestSystem system) {
        var keycloak = new KeycloakAdmin(system);
        var user = new Person(keycloak);
        int tries = keycloak.get("").path("failureFactor").asInt();
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.page().navigate(system.gateway() + "/console");
            for (int i = 0; i < tries; i++) {
                visitor.typePassword(user.name, "not this one " + i);
                assertThat(visitor.page().locator(WRONG).first()).isVisible();
            }
            visitor.typePassword(user.name, PASSWORD);

            assertThat(visitor.page()).hasURL(REFUSED);
            assertThat(visitor.page().locator(WRONG).first()).isVisible();
            assertThat(keycloak.get("/attack-detection/brute-force/users/" + user.id)
                            .path("disabled")
                            .asBoolean())
                    .isTrue();
        }
    }

    @Test
    void whoSignsOutIsOutHereAndAtTheIdentityProvider(Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "agent", PASSWORD);

            visitor.page().locator("a.cut[href='/console/sign-out']").click();

            visitor.page().waitForURL(system.gateway() + "/welcome**");
            assertThat(sessionCookies(visitor, system)).isEmpty();
            visitor.page().navigate(system.gateway() + "/console");
            assertThat(visitor.page()).hasURL(SIGN_IN);
            assertThat(visitor.page().locator("#password")).isVisible();
        }
    }

    /** Log-out everywhere: the identity provider tells the gateway, which believes the cookie no longer. */
    @Test
    void whoseSessionIsEndedAtTheIdentityProviderIsOutHereAtOnce(Chromium chromium, TestSystem system) {
        var keycloak = new KeycloakAdmin(system);
        var user = new Person(keycloak);
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), user.name, PASSWORD);
            keycloak.create("/users/" + user.id + "/logout", Map.of());

            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
                visitor.page().navigate(system.gateway() + "/console");
                assertThat(visitor.page().url()).matches(SIGN_IN);
            });
        }
    }

    @Test
    void theEndOfASessionIsShownBeforeItComesAndThenComes(Chromium chromium, TestSystem system) {
        var keycloak = new KeycloakAdmin(system);
        var user = new Person(keycloak);
        int usual = keycloak.get("").path("ssoSessionMaxLifespan").asInt();
        keycloak.replace("", Map.of("ssoSessionMaxLifespan", 20));
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), user.name, PASSWORD);
            assertThat(visitor.page().locator("riza-session [role=alert]")).isVisible();
            assertThat(visitor.page().locator("riza-session [data-words]")).containsText("Your session has ended");

            visitor.page().navigate(system.gateway() + "/console");

            assertThat(visitor.page()).hasURL(SIGN_IN);
        } finally {
            keycloak.replace("", Map.of("ssoSessionMaxLifespan", usual));
        }
    }

    @Test
    void aPageOfAListedOriginSignsInWithPkceAndCallsTheApi(Chromium chromium, TestSystem system, OtherOrigin frontend) {
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.page()
                    .navigate(frontend.origin() + "/?gateway=" + system.gateway() + "&issuer=" + system.keycloak()
                            + "/realms/crm");
            visitor.typePassword("sales", PASSWORD);

            assertThat(visitor.page().locator("#answer")).hasText("sales correlated");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    /** The same page, a good token in its hands, from an origin that nobody has listed. */
    @Test
    void aPageOfAnotherOriginCannot(Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("en-GB");
                var stranger = OtherOrigin.open()) {
            visitor.page()
                    .navigate(stranger.origin() + "/?gateway=" + system.gateway() + "&token=" + system.token("sales"));

            assertThat(visitor.page().locator("#answer")).containsText("refused");
            assertThat(visitor.complaints()).anyMatch(complaint -> complaint.contains("CORS policy"));
        }
    }

    /** ASVS 5: 3.5.1: not even from a page of a listed origin, which may call the API with a token of its own. */
    @Test
    void aFormOfAnotherOriginIsRefused(Chromium chromium, TestSystem system, OtherOrigin frontend) {
        try (var visitor = chromium.visitor("tr-TR")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);

            visitor.page().navigate(frontend.origin() + "/?forge=" + system.gateway() + "/console/preferences");

            assertThat(visitor.page().locator("body")).containsText("form.of-another-origin");
            visitor.page().navigate(system.gateway() + "/console");
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "tr");
        }
    }

    @Test
    void theLanguageIsChangedByAPlainForm(Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("tr-TR")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);

            visitor.page().locator("button.quiet[name=language]").click();

            assertThat(visitor.page().locator("html")).hasAttribute("lang", "en");
            assertThat(visitor.page().locator("h1")).containsText("Welcome, Selim Satış");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static List<Cookie> sessionCookies(Visitor visitor, TestSystem system) {
        return visitor.context().cookies(system.gateway() + "/console").stream()
                .filter(cookie -> cookie.name.startsWith("q_session"))
                .toList();
    }

    /** Somebody made for one test, so that no other test finds her locked or signed out. */
    private static final class Person {

        private final String name = "person-" + UUID.randomUUID();
        private final String id;

        Person(KeycloakAdmin keycloak) {
            id = keycloak.create(
                    "/users",
                    Map.of(
                            "username",
                            name,
                            "enabled",
                            true,
                            "firstName",
                            "Kişi",
                            "lastName",
                            "Deneme",
                            "email",
                            name + "@example.com",
                            "credentials",
                            List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
        }
    }
}
