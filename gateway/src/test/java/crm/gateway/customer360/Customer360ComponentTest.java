package crm.gateway.customer360;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import crm.gateway.StubServices;
import crm.testing.TokenTrust;
import crm.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CUS-08, CUS-09: the single picture of a customer, composed with the caller's own token. */
@QuarkusTest
@WithTestResource(value = TokenTrust.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StubServices.class, scope = TestResourceScope.GLOBAL)
class Customer360ComponentTest {

    private static final String PROBLEM = "application/problem+json";

    private static ValidatableResponse picture(String customer, String language) {
        return given().auth()
                .oauth2(Tokens.user("agent").permissions("customer360:read").sign())
                .header("Accept-Language", language)
                .get("/api/v1/customers/" + customer + "/360")
                .then();
    }

    @Test
    void itShowsWhatItCanAndNamesWhatItCannot() {
        picture(StubServices.KNOWN_CUSTOMER, "en")
                .statusCode(200)
                .body("kind", equalTo("INDIVIDUAL"))
                .body("individual.lastName", equalTo("Yılmaz"))
                .body("$", not(hasKey("corporate")))
                .body("parts.orders.items[0].query", containsString(StubServices.KNOWN_CUSTOMER))
                .body("parts", not(hasKey("invoices")))
                .body(
                        "missing.part",
                        contains("invoices", "openServiceRequests", "serviceRequests", "campaignMessages"))
                .body("missing.reason", contains("TIMED_OUT", "UNAVAILABLE", "UNAVAILABLE", "UNAVAILABLE"));
    }

    /** An empty list would say that there is nothing; how much there is, is not said. */
    @Test
    void whatTheCallerMayNotSeeIsNamedAndNotShownAsEmpty() {
        picture(StubServices.KNOWN_CUSTOMER, "en")
                .body("parts", not(hasKey("opportunities")))
                .body("notVisible.sections", contains("opportunities"))
                .body("notVisible.note", equalTo("Sections that you may not see."));
        picture(StubServices.KNOWN_COMPANY, "tr")
                .body("kind", equalTo("CORPORATE"))
                .body("$", not(hasKey("individual")))
                .body("notVisible.sections", contains("opportunities", "purposePermissions", "addressPermissions"))
                .body("notVisible.note", equalTo("Göremeyeceğiniz bölümler."))
                .body("permissions", not(hasKey("purposes")))
                .body("permissions", not(hasKey("addresses")));
    }

    /** CON-14: per address, each with its reason; KVKK beside it. */
    @Test
    void itSaysOfEachAddressWhetherOneMayCallTextOrWrite() {
        picture(StubServices.KNOWN_CUSTOMER, "tr")
                .body("permissions.addresses.contactPointId", contains(StubServices.PHONE, StubServices.EMAIL))
                .body("permissions.addresses.address", contains("0532 123 45 67", "Ayse@x.example"))
                .body("permissions.addresses[0].call.decision", equalTo("PERMIT"))
                .body("permissions.addresses[0].text.decision", equalTo("DENY"))
                .body("permissions.addresses[0].text.reasons.code", contains("REFUSED"))
                .body("permissions.addresses[0].text.reasons.text", contains("tr"))
                .body("permissions.addresses[0]", not(hasKey("write")))
                .body("permissions.addresses[1].write.reasons.code", contains("NOT_ASKED"))
                .body("permissions.addresses[1]", not(hasKey("call")))
                .body("permissions.addresses[1].invalidSince", equalTo("2026-11-20T08:00:00Z"))
                .body("permissions.addresses[0]", not(hasKey("invalidSince")))
                .body("permissions.purposes", hasSize(1))
                .body("permissions.purposes[0].purpose", equalTo("ANALYTICS_INDIVIDUAL"))
                .body("permissions.purposes[0].decision", equalTo("PERMIT"))
                .body("permissions.purposes[0].reasons.code", contains("CONSENT_GIVEN"))
                .body("timeline", empty());
    }

    @Test
    void aCustomerWhomTheCallerMayNotSeeIsNotFound() {
        picture(UUID.randomUUID().toString(), "en")
                .statusCode(404)
                .contentType(PROBLEM)
                .body("code", equalTo("customer.not-found"));
    }

    @Test
    void itNeedsItsPermission() {
        given().auth()
                .oauth2(Tokens.user("analyst").permissions("kpi:read").sign())
                .get("/api/v1/customers/" + StubServices.KNOWN_CUSTOMER + "/360")
                .then()
                .statusCode(403)
                .contentType(PROBLEM);
    }
}
