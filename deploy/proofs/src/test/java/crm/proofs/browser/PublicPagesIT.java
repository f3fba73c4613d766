package crm.proofs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import crm.launcher.mail.MailFolder;
import crm.launcher.mail.StoredMail;
import crm.proofs.system.Api;
import crm.proofs.system.ImportedDemo;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people without an account see behind the links of messages, without any script (CON-04, CON-16, SUP-07). */
@Order(76)
@ExtendWith({SharedSystem.class, Browsers.class})
class PublicPagesIT {

    /** The link of a mail of the demo's campaign; each story takes another one. */
    private static String linkOfAMail(TestSystem system, int which) throws IOException {
        var links = new ArrayList<String>();
        for (var file : new MailFolder(system.home().resolve("mail")).files()) {
            var link = StoredMail.of(file).header("List-Unsubscribe"); // letters to users have none
            if (!link.isEmpty()) {
                links.add(link.replaceAll("[<>]", ""));
            }
        }
        return links.get(links.size() - 1 - which);
    }

    /** One press, no log-in, no script; and the page says so whenever it is opened again. */
    @Test
    void everythingIsRefusedInOneStepWithoutScript(Chromium chromium, TestSystem system, ImportedDemo demo)
            throws IOException {
        var link = linkOfAMail(system, 0);
        try (var visitor = chromium.withoutScript()) {
            var page = visitor.page();
            var answer = page.navigate(link);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).containsEntry("referrer-policy", "strict-origin");
            assertThat(page.locator("h1")).hasText("How may we reach you?");
            assertThat(page.locator("main")).containsText("•••@");

            page.locator("button[data-all]").click();

            assertThat(page.locator("[role=status]")).containsText("Your refusal is recorded");
            page.navigate(link);
            assertThat(page.locator("main")).containsText("You have refused everything");
            assertThat(page.locator("form")).hasCount(0);
            assertThat(visitor.complaints()).isEmpty();
        }
        var token = link.substring(link.lastIndexOf('/') + 1);
        assertThat(toldBySystem(system)).doesNotContain(token);
    }

    /** Logs of all components and the metrics of the door. */
    private static String toldBySystem(TestSystem system) throws IOException {
        var told = new StringBuilder();
        try (var files = Files.walk(system.home())) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".log")).toList()) {
                told.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return told.append(Api.at(system.management("gateway"), null)
                        .get("/q/metrics")
                        .body())
                .toString();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void thePagesAreForEverybodyAndInBothLanguages(
            ColorScheme theme, Chromium chromium, TestSystem system, ImportedDemo demo) throws IOException {
        try (var visitor = chromium.visitor("tr-TR", theme)) {
            var page = visitor.page();
            page.setViewportSize(390, 844);
            page.navigate(linkOfAMail(system, 1));
            assertThat(page.locator("h1")).hasText("Size nasıl ulaşalım?");
            Barriers.none(visitor, "preferences");
            page.locator("a[hreflang=en]").click();
            assertThat(page.locator("h1")).hasText("How may we reach you?");
            page.navigate(survey(system));
            assertThat(page.locator("h1")).hasText("Bizi bir yakınınıza önerir misiniz?");
            Barriers.none(visitor, "survey");
            page.navigate(system.gateway() + "/people/surveys/" + "x".repeat(43));
            Barriers.none(visitor, "nowhere");
        }
    }

    /** SUP-07: answered once, without an account and without script; afterwards the link leads nowhere. */
    @Test
    void aSurveyIsAnsweredOnce(Chromium chromium, TestSystem system) {
        var link = survey(system);
        try (var visitor = chromium.withoutScript()) {
            var page = visitor.page();
            page.navigate(link);
            page.locator("label", new Page.LocatorOptions().setHasText("9"))
                    .first()
                    .click();
            page.locator("#comment").fill("Ekip çok ilgiliydi.");
            page.locator("button.primary").click();
            assertThat(page.locator("h1")).hasText("Thank you");

            assertThat(page.navigate(link).status()).isEqualTo(404);
            assertThat(page.locator("h1")).hasText("This link leads nowhere");
        }
    }

    /** Forged, mistyped, of another kind: one page, which tells nothing. */
    @Test
    void aWrongLinkLeadsNowhere(Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("en-GB")) {
            for (var place : new String[] {"/people/preferences/", "/people/surveys/"}) {
                var answer = visitor.page().navigate(system.gateway() + place + "x".repeat(43));

                assertThat(answer.status()).as(place).isEqualTo(404);
                assertThat(visitor.page().locator("h1")).hasText("This link leads nowhere");
            }
        }
    }

    private static String survey(TestSystem system) {
        var agent = Api.of(system, "agent");
        var customer = agent.post("/api/v1/individual-customers", """
                {"firstName": "Anket", "lastName": "Sahibi%s"}""".formatted(
                        UUID.randomUUID().toString().substring(0, 8)));
        assertThat(customer.status()).as(customer.body()).isEqualTo(201);
        var invited = await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> agent.post(
                                "/api/v1/survey-invitations",
                                "{\"customerId\": \""
                                        + customer.json().path("id").asText() + "\"}"),
                        answer -> answer.status() == 201);
        return system.gateway()
                + invited.header("Link").orElseThrow().replaceAll("(?s).*<(/people/surveys/[^>]+)>.*", "$1");
    }
}
