package crm.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import crm.contracts.customer.CustomerKind;
import crm.testing.TestTopics;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ANA-13: K1, K2, K3, K6, the catalogue, and what is refused. */
@QuarkusTest
class OtherKpisComponentTest extends AnalyticsComponentTest {

    private static final Instant JANUARY_5 = Instant.parse("2026-01-05T09:00:00Z");
    private static final Instant JANUARY_15 = Instant.parse("2026-01-15T21:00:00Z");
    private static final Instant FEBRUARY_4 = Instant.parse("2026-02-04T09:00:00Z");
    private static final Map<String, String> WINTER = Map.of("from", "2026-01-01", "to", "2026-04-01", "by", "month");

    private final Happenings happenings = new Happenings();

    @BeforeEach
    void begin() {
        forgetAllFacts();
    }

    /** K1: four leads of January; two were converted, one of them only in February. */
    @Test
    void aConversionCountsInThePeriodInWhichTheLeadBeganIfItCameBeforeItsEnd() {
        var soon = permittedLead(JANUARY_5);
        var late = permittedLead(JANUARY_5);
        permittedLead(JANUARY_5);
        permittedLead(JANUARY_5);
        happenings.lead(UUID.randomUUID(), JANUARY_5);
        convert(soon, JANUARY_5, JANUARY_15);
        convert(late, JANUARY_5, FEBRUARY_4);
        happenings.arrive();

        kpi("K1", WINTER)
                .statusCode(200)
                .body("code", equalTo("K1"), "definitionVersion", equalTo(2), "timeZone", equalTo("Europe/Istanbul"))
                .body("periods.from", contains("2026-01-01", "2026-02-01", "2026-03-01"))
                .body("periods[0].value", equalTo(25.0f), "periods[0].unit", equalTo("PERCENT"))
                .body("periods[0].numerator", equalTo(1), "periods[0].denominator", equalTo(4))
                .body("periods[0].included", equalTo(4), "periods[0].excludedNoConsent", equalTo(1))
                .body("periods[1].value", nullValue(), "periods[1].denominator", equalTo(0));
        kpi("K1", Map.of("from", "2026-01-01", "to", "2026-04-01"))
                .body("periods[0].value", equalTo(50.0f), "periods", hasSize(1));
    }

    /** K1 to K3, C18: the past is loaded today, and counts where it happened; today's figure does not change. */
    @Test
    void thePastCountsWhereItHappenedWheneverItIsTold() {
        var summer = Map.of("from", "2024-06-01", "to", "2024-08-01", "by", "month");
        var june = Instant.parse("2024-06-03T09:00:00Z");
        var july = Instant.parse("2024-07-03T09:00:00Z");
        var customer = UUID.randomUUID();
        aCompanysLead();
        happenings
                .converted(aCompanysLead(), UUID.randomUUID(), CustomerKind.CORPORATE, JANUARY_5, JANUARY_15)
                .won(UUID.randomUUID(), customer, JANUARY_15)
                .permission(customer, true, JANUARY_5)
                .arrive();

        for (int no = 0; no < 20; no++) {
            happenings.lead(UUID.randomUUID(), CustomerKind.CORPORATE, june);
        }
        var converted = UUID.randomUUID();
        happenings
                .lead(converted, CustomerKind.CORPORATE, june)
                .converted(converted, UUID.randomUUID(), CustomerKind.CORPORATE, june, july)
                .lost(UUID.randomUUID(), customer, july)
                .arrive();

        kpi("K1", WINTER).body("periods[0].value", equalTo(50.0f), "periods[0].denominator", equalTo(2));
        kpi("K2", WINTER).body("periods[0].included", equalTo(1));
        kpi("K3", WINTER).body("periods[0].value", equalTo(100.0f), "periods[0].denominator", equalTo(1));
        kpi("K1", summer).body("periods[0].numerator", equalTo(0), "periods[0].denominator", equalTo(21));
        kpi("K2", summer).body("periods[1].value", equalTo(30.0f));
        kpi("K3", summer).body("periods[1].value", equalTo(0.0f), "periods[1].denominator", equalTo(1));
    }

    /** K1, C30: what a lead was known to be when it came decides whether it is counted, and never what became of it. */
    @Test
    void leadsOfCompaniesAreCountedWhetherTheyWereConvertedOrNot() {
        var lead = aCompanysLead();
        aCompanysLead();
        aCompanysLead();
        aCompanysLead();
        happenings
                .converted(lead, UUID.randomUUID(), CustomerKind.CORPORATE, JANUARY_5, JANUARY_15)
                .arrive();

        kpi("K1", WINTER)
                .body("periods[0].value", equalTo(25.0f), "periods[0].numerator", equalTo(1))
                .body("periods[0].included", equalTo(4), "periods[0].excludedNoConsent", equalTo(0));
    }

    /** K1, C30: else the rate would be of the converted among the converted. K2 is of the converted, whoever permits it by now. */
    @Test
    void aPermissionThatCameWithTheConversionMakesNoCohort() {
        var converted = UUID.randomUUID();
        var customer = UUID.randomUUID();
        happenings
                .lead(converted, JANUARY_5)
                .lead(UUID.randomUUID(), JANUARY_5)
                .lead(UUID.randomUUID(), JANUARY_5)
                .converted(converted, customer, CustomerKind.INDIVIDUAL, JANUARY_5, JANUARY_15)
                .permission(customer, true, JANUARY_15)
                .arrive();

        kpi("K1", WINTER)
                .body("periods[0].value", nullValue(), "periods[0].included", equalTo(0))
                .body("periods[0].excludedNoConsent", equalTo(3));
        kpi("K2", WINTER).body("periods[0].included", equalTo(1), "periods[0].excludedNoConsent", equalTo(0));
    }

    /** K1, CON-12: a refusal takes out whom a permission had let in, converted or not, and a company that objects. */
    @Test
    void whoRefusesLaterIsTakenOutOfTheCohort() {
        var refusing = permittedLead(JANUARY_5);
        var customer = UUID.randomUUID();
        permittedLead(JANUARY_5);
        var objecting = aCompanysLead();
        happenings
                .converted(refusing, customer, CustomerKind.INDIVIDUAL, JANUARY_5, JANUARY_15)
                .permission(customer, false, FEBRUARY_4)
                .permission(objecting, false, FEBRUARY_4)
                .arrive();

        kpi("K1", WINTER)
                .body("periods[0].value", equalTo(0.0f), "periods[0].included", equalTo(1))
                .body("periods[0].excludedNoConsent", equalTo(2));
    }

    /** K2: 10.5 days and 30 days; the second one was converted in February. */
    @Test
    void theSalesCycleIsCountedInThePeriodOfTheConversion() {
        var soon = permittedLead(JANUARY_5);
        var late = permittedLead(JANUARY_5);
        convert(soon, JANUARY_5, JANUARY_15);
        convert(late, JANUARY_5, FEBRUARY_4);
        happenings.arrive();

        kpi("K2", WINTER)
                .body("periods.value", contains(10.5f, 30.0f, null))
                .body("periods.median", hasItems(10.5f, 30))
                .body("periods.unit", hasItems("DAYS"));
        kpi("K2", Map.of("from", "2026-01-01", "to", "2026-04-01"))
                .body("periods[0].value", equalTo(20.25f), "periods[0].numerator", equalTo(40.5f));
    }

    /** K3: a close that was reopened does not count, until it is closed again. */
    @Test
    void theWinRateCountsClosedOpportunitiesAndReopeningSubtracts() {
        var customer = UUID.randomUUID();
        var won = UUID.randomUUID();
        var reopened = UUID.randomUUID();
        happenings
                .permission(customer, true, JANUARY_5)
                .won(won, customer, JANUARY_5)
                .won(reopened, customer, JANUARY_5)
                .lost(UUID.randomUUID(), customer, JANUARY_15)
                .lost(UUID.randomUUID(), UUID.randomUUID(), JANUARY_15)
                .arrive();
        kpi("K3", WINTER).body("periods[0].value", equalTo(66.6667f), "periods[0].excludedNoConsent", equalTo(1));

        happenings.reopened(reopened, customer, JANUARY_15).arrive();
        kpi("K3", WINTER).body("periods[0].value", equalTo(50.0f), "periods[0].included", equalTo(2));

        happenings.lost(reopened, customer, FEBRUARY_4).arrive();
        kpi("K3", WINTER).body("periods.value", contains(50.0f, 0.0f, null));
    }

    /** K6: profit, not revenue; a customer without purchases counts; what has no known cost is said. */
    @Test
    void lifetimeValueIsTheMeanProfitOfAllCustomersKnownByThen() {
        var buyer = UUID.randomUUID();
        var idle = UUID.randomUUID();
        happenings
                .individual(buyer, JANUARY_5)
                .individual(idle, FEBRUARY_4)
                .permission(buyer, true, JANUARY_5)
                .permission(idle, true, JANUARY_5)
                .order(UUID.randomUUID(), buyer, JANUARY_15, "100.00", "TRY", "30.00")
                .order(UUID.randomUUID(), buyer, FEBRUARY_4, "20.00", "TRY", null)
                .order(UUID.randomUUID(), UUID.randomUUID(), JANUARY_5, "999.00", "TRY", null)
                .arrive();

        kpi("K6", WINTER)
                .body("currency", equalTo("TRY"), "periods[0].unit", equalTo("TRY"))
                .body("periods.value", contains(40.0f, 30.0f, 30.0f))
                .body("periods.included", contains(1, 2, 2))
                .body("periods.excludedNoConsent", contains(1, 1, 1))
                .body("periods.costUnknownLines", contains(0, 1, 1));
    }

    /** C48: two orders of the largest amount are facts like any other; their sums and what they cost keep every digit. */
    @Test
    void sumsOfTheLargestAmountsKeepEveryDigit() {
        var largest = "999999999999999.99";
        var customer = UUID.randomUUID();
        happenings
                .individual(customer, JANUARY_5)
                .permission(customer, true, JANUARY_5)
                .order(UUID.randomUUID(), customer, JANUARY_5, largest, "TRY", largest)
                .order(UUID.randomUUID(), customer, JANUARY_15, largest, "TRY", null)
                .arrive();

        var revenue = kpi("K5", WINTER).statusCode(200).extract().asString();
        var profit = kpi("K6", WINTER).statusCode(200).extract().asString();
        // two largest orders; less two units of the first one's cost
        assertThat(revenue).contains("1999999999999999.98");
        assertThat(profit).contains("\"numerator\":0");
    }

    /** K5: two currencies are never added; as soon as there are two, one must be chosen. */
    @Test
    void moneyIsAnsweredInOneCurrency() {
        var customer = UUID.randomUUID();
        happenings
                .permission(customer, true, JANUARY_5)
                .order(UUID.randomUUID(), customer, JANUARY_5, "10.00", "USD", null)
                .arrive();
        kpi("K5", WINTER).body("currency", equalTo("USD"), "periods[0].value", equalTo(10.0f));

        happenings
                .order(UUID.randomUUID(), customer, JANUARY_15, "300.00", "TRY", null)
                .arrive();
        for (var code : List.of("K5", "K6")) {
            kpi(code, WINTER)
                    .statusCode(422)
                    .body("code", equalTo("kpi.currency-needed"))
                    .body("violations[0].field", equalTo("currency"))
                    .body("violations[0].message", containsString("TRY, USD"));
        }
        kpi("K5", Map.of("from", "2026-01-01", "to", "2026-02-01", "currency", "TRY"))
                .body("periods[0].value", equalTo(300.0f), "periods[0].unit", equalTo("TRY"));
        kpi("K5", Map.of("from", "2026-01-01", "to", "2026-02-01", "currency", "USD"))
                .body("periods[0].value", equalTo(10.0f), "periods[0].unit", equalTo("USD"));
        kpi("K5", Map.of("from", "2026-01-01", "to", "2026-02-01", "currency", "EUR"))
                .body("periods[0].value", nullValue());
    }

    /** A cancelled order never counts, in no period; a paid invoice is activity without revenue. */
    @Test
    void aCancelledOrderIsTakenOutOfActivityAndRevenue() {
        var customer = UUID.randomUUID();
        var order = UUID.randomUUID();
        happenings
                .permission(customer, true, JANUARY_5)
                .order(order, customer, JANUARY_5, "10.00", "TRY", null)
                .arrive();
        var atTheEnd = Map.of("from", "2026-02-01", "to", "2026-02-02");
        kpi("K4", atTheEnd).body("periods[0].denominator", equalTo(1));

        happenings.cancelled(order, customer, FEBRUARY_4).arrive();
        kpi("K4", atTheEnd).body("periods[0].denominator", equalTo(0), "periods[0].value", nullValue());
        kpi("K5", WINTER).body("periods[0].value", nullValue());

        happenings.paid(customer, JANUARY_5, "12.00", "TRY").arrive();
        kpi("K4", atTheEnd).body("periods[0].value", equalTo(100.0f));
        kpi("K5", WINTER).body("periods[0].value", equalTo(0.0f), "periods[0].denominator", equalTo(1));
    }

    @Test
    void aSecondDeliveryChangesNothingAndAnUnknownTypeIsPassedOver() {
        var customer = UUID.randomUUID();
        happenings.permission(customer, true, JANUARY_5).order(customer, JANUARY_5, "10.00");
        happenings.happened(
                "crm.sales.order.v1", "crm.sales.order.wrapped.v9", UUID.randomUUID(), JANUARY_5, Map.of("ribbon", 1));
        var sent = happenings.arrive();
        TestTopics.sendAll(sent);
        happenings.order(customer, JANUARY_15, "20.00").arrive();

        kpi("K5", WINTER).body("periods[0].value", equalTo(30.0f));
        assertThat(Happenings.applied()).isEqualTo(6);
    }

    @Test
    void asOfIsWhenTheLastAppliedEventWasRecorded() {
        kpi("K4", WINTER).statusCode(200).body("asOf", nullValue(), "periods[0].value", nullValue());
        happenings.order(UUID.randomUUID(), JANUARY_5, "10.00").arrive();

        kpi("K4", WINTER).body("asOf", equalTo(Happenings.RECORDED.toString()));
    }

    @Test
    void theProgressSaysHowManyEventsAreAppliedAndHowManyFactsThereAre() {
        var customer = UUID.randomUUID();
        happenings
                .individual(customer, JANUARY_5)
                .order(customer, JANUARY_5, "10.00")
                .lead(UUID.randomUUID(), JANUARY_5)
                .permission(customer, true, JANUARY_5)
                .arrive();

        analyst()
                .get("/api/v1/kpis/progress")
                .then()
                .statusCode(200)
                .body("asOf", equalTo(Happenings.RECORDED.toString()))
                .body("topics.find { it.topic == 'crm.sales.order.v1' }.applied", equalTo(1))
                .body("topics.find { it.topic == 'crm.sales.order-cost.v1' }.applied", equalTo(1))
                .body("facts.customers", equalTo(1), "facts.orders", equalTo(1), "facts.leads", equalTo(1))
                .body("facts.permitted", equalTo(1));
    }

    @Test
    void theCatalogueTellsEveryKpi() {
        analyst()
                .get("/api/v1/kpis")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        contains(
                                "K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9", "K10", "K11", "K12", "K13", "K20",
                                "K21"))
                .body("items[3].name.tr", equalTo("Müşteri tutma oranı"))
                .body("items[3].goodDirection", equalTo("UP"), "items[6].goodDirection", equalTo("DOWN"));
    }

    @Test
    void badParametersAreRefusedWithTheirReasons() {
        kpi("K4", Map.of("from", "2026-02-01", "to", "2026-01-01", "by", "year", "currency", "TRY"))
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("kpi.bad-parameters"))
                .body("violations.field", contains("by", "currency"));
        kpi("K4", Map.of("from", "2026-02-01", "to", "2026-01-01"))
                .statusCode(422)
                .body("violations.code", contains("period.empty"));
        kpi("K10", Map.of("from", "2026-01-01", "to", "2026-02-01", "assignee", "x", "country", "TR"))
                .statusCode(422)
                .body("violations.field", contains("assignee", "country"))
                .body("violations[0].message", startsWith("K10 takes from, to, by, owner, team, channel"));
        kpi("K99", WINTER).statusCode(404).body("code", equalTo("kpi.not-found"));
    }

    /** ANA-13: who may not read KPIs gets none, whatever else is allowed. */
    @Test
    void withoutThePermissionNothingIsAnswered() {
        for (var path : new String[] {"/api/v1/kpis", "/api/v1/kpis/K4", "/api/v1/kpis/progress"}) {
            var token = Tokens.user("agent")
                    .permissions("order:read", "customer360:read")
                    .visibility("all")
                    .sign();
            RestAssured.given().auth().oauth2(token).get(path).then().statusCode(403);
            RestAssured.given().get(path).then().statusCode(401);
        }
        Tokens.user("x")
                .permissions("kpi:read")
                .refused()
                .forEach((wrong, token) -> RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .get("/api/v1/kpis")
                        .then()
                        .statusCode(401));
    }

    private UUID permittedLead(Instant at) {
        var lead = UUID.randomUUID();
        happenings.lead(lead, at).permission(lead, true, at);
        return lead;
    }

    private UUID aCompanysLead() {
        var lead = UUID.randomUUID();
        happenings.lead(lead, CustomerKind.CORPORATE, JANUARY_5);
        return lead;
    }

    private void convert(UUID lead, Instant createdAt, Instant at) {
        happenings.converted(lead, UUID.randomUUID(), CustomerKind.INDIVIDUAL, createdAt, at);
    }
}
