package crm.proofs.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.CsvSource;

/** CUS-20: rows of a list are given to a colleague, in the console. */
@Order(71)
@ExtendWith({SharedSystem.class, Browsers.class})
class HandoverConsoleIT {

    private static final String PASSWORD = DemoUsers.of(Checkout.root()).password();

    private static String made(TestSystem system, String resource, String body) {
        var answer = Api.of(system, "manager").post("/api/v1/" + resource, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("id").asText();
    }

    private static String ownerOf(TestSystem system, String resource, String id) {
        return Api.of(system, "manager")
                .get("/api/v1/" + resource + "/" + id)
                .json()
                .at("/owner/userId")
                .asText();
    }

    @ParameterizedTest
    @CsvSource({"leads, /console/leads", "individual-customers, /console/customers"})
    void theManagerGivesTwoOfThreeToAColleague(String resource, String list, Chromium chromium, TestSystem system) {
        var name = "Devir" + UUID.randomUUID().toString().substring(0, 8);
        var body = resource.equals("leads")
                ? "{\"personName\": \"Işıl %s\", \"source\": \"WEB_FORM\"}".formatted(name)
                : "{\"firstName\": \"Işıl\", \"lastName\": \"%s\"}".formatted(name);
        var ids = List.of(made(system, resource, body), made(system, resource, body), made(system, resource, body));
        var before = ownerOf(system, resource, ids.get(2));
        try (var visitor = chromium.withoutScript()) {
            visitor.signIn(system.gateway(), "manager", PASSWORD);
            var page = visitor.page();
            page.navigate(system.gateway() + list + "?q=" + name);
            assertThat(page.locator("input[name=ids]")).hasCount(3);
            page.locator("input[name=ids][value='" + ids.get(0) + "']").check();
            page.locator("input[name=ids][value='" + ids.get(1) + "']").check();
            var heir = page.locator("#heir option").nth(1).getAttribute("value");

            page.locator("#heir").selectOption(new SelectOption().setValue(heir));
            page.locator("#handover button").click();

            assertThat(page.locator("p.banner[role=status]")).containsText("2");
            assertThat(page.locator("input[name=ids]")).hasCount(3);
            assertThat(ownerOf(system, resource, ids.get(0))).isEqualTo(heir);
            assertThat(ownerOf(system, resource, ids.get(1))).isEqualTo(heir);
            assertThat(ownerOf(system, resource, ids.get(2))).isEqualTo(before);
        }
    }

    @Test
    void whoMayNotHandOverSeesNoBoxes(Chromium chromium, TestSystem system) {
        try (var visitor = chromium.visitor("en-GB")) {
            visitor.signIn(system.gateway(), "sales", PASSWORD);
            var page = visitor.page();
            for (var list : List.of("/console/leads", "/console/customers")) {
                page.navigate(system.gateway() + list);
                assertThat(page.locator("#handover")).hasCount(0);
                assertThat(page.locator("input[name=ids]")).hasCount(0);
            }
            visitor.page().navigate(system.gateway() + "/console/leads");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void theListIsForEverybody(Chromium chromium, TestSystem system) {
        made(system, "leads", "{\"personName\": \"Erişim Deneme\", \"source\": \"WEB_FORM\"}");
        try (var visitor = chromium.visitor("tr-TR")) {
            visitor.signIn(system.gateway(), "manager", PASSWORD);
            for (var list : List.of("/console/leads", "/console/customers")) {
                visitor.page().navigate(system.gateway() + list);
                Barriers.none(visitor, list);
            }
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
