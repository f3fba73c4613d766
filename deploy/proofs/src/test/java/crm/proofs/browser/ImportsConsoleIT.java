package crm.proofs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import crm.launcher.server.DemoUsers;
import crm.proofs.system.Checkout;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file on its way: uploaded, mapped, tried, imported, its errors read. */
@Order(74)
@ExtendWith({SharedSystem.class, Browsers.class})
class ImportsConsoleIT {

    private static final String PASSWORD = DemoUsers.of(Checkout.root()).password();

    private static FilePayload file(String name) {
        var unique = UUID.randomUUID().toString().substring(0, 8);
        var rows = "Müşteri No;Ad;Soyad;E-posta\nI-%s;Şule;Yıldız%s;s%s@example.com\nJ-%s;Ali;;kırık\n"
                .formatted(unique, unique, unique, unique);
        return new FilePayload(name, "text/csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileIsMappedTriedAndImportedAndItsErrorsAreRead(Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "manager", PASSWORD);
            var page = visitor.page();
            page.locator("nav a[href='/console/imports']").click();
            page.locator("#kind").selectOption("imports:individual-customers");
            page.locator("#file").setInputFiles(file("müşteriler.csv"));
            page.locator("form[enctype] button").click();

            assertThat(page.locator("h1")).hasText("müşteriler.csv");
            page.getByLabel("Müşteri No").selectOption("externalId");
            page.getByLabel("Soyad").selectOption("lastName");
            page.getByLabel("Ad", new Page.GetByLabelOptions().setExact(true)).selectOption("firstName");
            page.getByLabel("E-posta").selectOption("email");
            page.locator("form[action$='/mapping'] button").click();
            page.locator("form[action$='/preview'] button").click();
            assertThat(page.locator("main")).containsText("This was a dry run; nothing is written yet");
            page.locator("form[action$='/run'] button").click();
            assertThat(page.locator("main > .page > p .tag")).hasText("Done");

            var errors = page.waitForDownload(
                    () -> page.locator("a[href$='/errors.csv']").click());
            assertThat(errors.suggestedFilename()).startsWith("errors-");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyPageIsForEverybody(ColorScheme theme, Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("tr-TR", theme)) {
            visitor.signIn(system.gateway(), "manager", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + "/console/imports");
            Barriers.none(visitor, "imports");
            page.locator("#kind").selectOption("imports:individual-customers");
            page.locator("#file").setInputFiles(file("liste.csv"));
            page.locator("form[enctype] button").click();
            assertThat(page.locator("h1")).hasText("liste.csv");
            Barriers.none(visitor, "a job");
            page.locator("form[action$='/cancel'] button").click();
            assertThat(page.locator("main")).containsText("İptal edildi");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void importsAreNotForASalesperson(Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);

            assertThat(visitor.page()
                            .navigate(system.gateway() + "/console/imports")
                            .status())
                    .isEqualTo(403);
        }
    }
}
