package crm.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import crm.analytics.SupportFigures.Plain;
import crm.contracts.support.ServiceRequestType;
import crm.testing.TestTopics;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** K8, K9, K10, K12, K13, K20, K21: against a plain calculation over random streams, and at every boundary of their definitions. */
@QuarkusTest
class SupportKpisComponentTest extends AnalyticsComponentTest {

    private static final List<String> CODES = List.of("K8", "K9", "K10", "K12", "K13", "K20", "K21");
    private static final Map<String, String> WINTER = Map.of("from", "2026-01-01", "to", "2026-04-01", "by", "month");
    /** Midnight between January and February in Istanbul. */
    private static final Instant FEBRUARY = Instant.parse("2026-01-31T21:00:00Z");

    private static final Instant JANUARY_5 = Instant.parse("2026-01-05T09:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private final Happenings happenings = new Happenings();

    @BeforeEach
    void begin() {
        forgetAllFacts();
    }

    /** Any order between requests, surveys and permissions, some of it delivered twice, and people who change their minds. */
    @ParameterizedTest
    @ValueSource(longs = {8, 1312})
    void everyFigureEqualsAPlainCalculationWhateverTheOrderOfDelivery(long seed) {
        var random = new Random(seed);
        var customers = new ArrayList<UUID>();
        var permitted = new HashSet<UUID>();
        for (int i = 0; i < 90; i++) {
            var customer = UUID.randomUUID();
            customers.add(customer);
            var kind = random.nextInt(10);
            if (kind == 0) {
                happenings.corporate(customer, RandomSupport.BEGIN);
                permitted.add(customer);
            } else if (kind < 9) {
                decide(customer, random, permitted);
            }
        }
        var all = new RandomSupport(seed, happenings, customers).happen(350, 300);
        var sent = happenings.shuffled(seed).arrive();
        compare(all, permitted, random);

        TestTopics.sendAll(sent.subList(0, sent.size() / 3));
        customers.stream().limit(30).forEach(customer -> {
            if (random.nextBoolean()) {
                decide(customer, random, permitted);
            }
        });
        happenings.shuffled(seed).arrive();
        compare(all, permitted, random);
    }

    private void decide(UUID customer, Random random, Set<UUID> permitted) {
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            var grants = random.nextInt(3) > 0;
            happenings.permission(customer, grants, JANUARY_5.plus(Duration.ofDays(i)));
            if (grants) {
                permitted.add(customer);
            } else {
                permitted.remove(customer);
            }
        }
    }

    private static void compare(SupportFigures all, Set<UUID> permitted, Random random) {
        var included = all.of(permitted::contains);
        var excluded = all.of(customer -> !permitted.contains(customer));
        var firstDay = LocalDate.parse("2025-12-01");
        var spans = new ArrayList<>(List.of(
                new Span(firstDay, LocalDate.parse("2027-03-01"), "quarter"),
                new Span(firstDay, LocalDate.parse("2027-01-01"), "day")));
        for (int i = 0; i < 5; i++) {
            spans.add(Span.random(random, firstDay, 300, 200));
        }
        for (var span : spans) {
            for (var code : CODES) {
                compare(code, span, included, excluded);
            }
        }
    }

    private static void compare(String code, Span span, SupportFigures included, SupportFigures excluded) {
        var periods = ask(code, span);
        var bounds = span.moments();
        assertThat(periods).as("%s %s", code, span).hasSize(bounds.size() - 1);
        for (int i = 0; i < periods.size(); i++) {
            var what = "%s %s, period %s".formatted(code, span, bounds.get(i));
            var now = Instant.now();
            var expected = included.of(code, bounds.get(i), bounds.get(i + 1), now);
            var left = excluded.of(code, bounds.get(i), bounds.get(i + 1), now);
            check(what, periods.get(i), expected);
            assertThat(number(periods.get(i), "excludedNoConsent").longValue())
                    .as(what)
                    .isEqualTo(left.denominator());
            if (code.equals("K13")) {
                assertThat(number(periods.get(i), "excludedUnanswered").longValue())
                        .as(what)
                        .isEqualTo((long) left.numerator());
            }
            if (code.equals("K20")) {
                var share = included.withinADay(bounds.get(i), bounds.get(i + 1));
                near(what, periods.get(i).get("shareWithinLimit"), share);
            }
        }
    }

    private static void check(String what, Map<String, Object> period, Plain expected) {
        near(what, period.get("numerator"), expected.numerator());
        assertThat(number(period, "denominator").longValueExact()).as(what).isEqualTo(expected.denominator());
        assertThat(number(period, "included").longValueExact()).as(what).isEqualTo(expected.denominator());
        near(what, period.get("value"), expected.value());
        near(what, period.get("mean"), expected.mean());
        near(what, period.get("median"), expected.median());
        var interval = (Map<?, ?>) period.getOrDefault("interval", Map.of());
        near(what, interval.get("low"), expected.low());
        near(what, interval.get("high"), expected.high());
    }

    private static void near(String what, Object answered, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(answered).as(what).isNull();
        } else {
            assertThat(new BigDecimal(answered.toString()).doubleValue())
                    .as(what)
                    .isCloseTo(expected, within(0.002));
        }
    }

    private static BigDecimal number(Map<String, Object> period, String field) {
        return new BigDecimal(period.get(field).toString());
    }

    private static List<Map<String, Object>> ask(String code, Span span) {
        var body = kpi(code, span.parameters()).statusCode(200).extract().body().asString();
        return JsonPath.from(body)
                .using(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL))
                .getList("periods");
    }

    /** K8: exactly seven days is within seven days; a reopening that comes later leaves the figure as it was. */
    @Test
    void aReopeningWithinSevenDaysTakesTheFirstContactBack() {
        var customer = permitted();
        var onTheSeventh = request(customer).resolve(JANUARY_5);
        var onTheEighth = request(customer).resolve(JANUARY_5);
        happenings.arrive();
        kpi("K8", WINTER).body("periods[0].value", equalTo(100.0f), "periods[0].denominator", equalTo(2));

        onTheSeventh.reopen(JANUARY_5.plus(WEEK), FEBRUARY);
        onTheEighth.reopen(JANUARY_5.plus(WEEK).plusMillis(1), FEBRUARY);
        happenings.arrive();
        kpi("K8", WINTER)
                .body("periods[0].value", equalTo(50.0f), "periods[0].numerator", equalTo(1))
                .body("periods[0].included", equalTo(2));

        onTheSeventh.resolve(FEBRUARY);
        happenings.arrive();
        kpi("K8", WINTER).body("periods.denominator", contains(2, 1, 0), "periods.numerator", contains(1, 0, 0));
        kpi("K8", Map.of("from", "2026-01-01", "to", "2026-04-01")).body("periods[0].denominator", equalTo(2));
    }

    /** K8: a second contact before the first answer is still the first interaction; after it, or with a transfer, it is not. */
    @Test
    void aContactAfterTheAnswerOrATransferIsNoFirstContact() {
        var customer = permitted();
        request(customer).hear(JANUARY_5).resolve(JANUARY_5);
        request(customer).answer(JANUARY_5).hear(JANUARY_5).resolve(JANUARY_5);
        request(customer).transfer(JANUARY_5).resolve(JANUARY_5);
        request(customer).reject(JANUARY_5);
        happenings.arrive();

        kpi("K8", WINTER).body("periods[0].numerator", equalTo(1), "periods[0].denominator", equalTo(3));
    }

    /** K10: exactly at the due time is in time; a breach counts where it fell due, and not again when it is met late. */
    @Test
    void aTargetCountsWhereItWasMetOrFellDue() {
        var customer = permitted();
        request(customer, FEBRUARY).resolve(FEBRUARY);
        request(customer, FEBRUARY.minusMillis(1)).resolve(FEBRUARY);
        request(customer, FEBRUARY).runOut();
        request(customer, FEBRUARY).reject(JANUARY_5);
        happenings.arrive();

        kpi("K10", WINTER)
                .body("periods.numerator", contains(0, 1, 0), "periods.denominator", contains(1, 2, 0))
                .body("periods.value", contains(0.0f, 50.0f, null));
    }

    /** K9: the last answer of a person in a period counts, in each period anew; the edge belongs to the later one. */
    @Test
    void ofTwoAnswersOfAPersonInAPeriodTheLastOneCounts() {
        var customer = permitted();
        answered(customer, "NPS", 0, JANUARY_5);
        answered(customer, "NPS", 10, FEBRUARY.minusMillis(1));
        answered(customer, "NPS", 6, FEBRUARY);
        answered(permitted(), "NPS", 8, JANUARY_5);
        answered(UUID.randomUUID(), "NPS", 0, JANUARY_5);
        answered(customer, "CSAT", 1, JANUARY_5);
        happenings.arrive();

        kpi("K9", WINTER)
                .body("periods.value", contains(50.0f, -100.0f, null), "periods[0].unit", equalTo("POINTS"))
                .body("periods[0].n", equalTo(2), "periods[0].excludedNoConsent", equalTo(1))
                .body("periods[0].interval.high", equalTo(100), "periods[0].interval.low", equalTo(-19.2952f))
                .body("periods[2].interval", nullValue(), "periods[2].n", equalTo(0));
        kpi("K9", Map.of("from", "2026-01-01", "to", "2026-04-01")).body("periods[0].value", equalTo(-50.0f));
    }

    /** K12: every answer counts, with mean and n. */
    @Test
    void satisfactionIsTheShareOfFourAndFive() {
        var customer = permitted();
        for (var score : new int[] {5, 4, 3, 1}) {
            answered(customer, "CSAT", score, JANUARY_5);
        }
        answered(customer, "CSAT", 2, FEBRUARY);
        happenings.arrive();

        kpi("K12", WINTER)
                .body("periods.value", contains(50.0f, 0.0f, null), "periods.n", contains(4, 1, 0))
                .body("periods[0].mean", equalTo(3.25f), "periods[2].mean", nullValue());
    }

    /** K13: overdue from after the deadline to the answer; an answer at the end of the period comes after it. */
    @Test
    void aComplaintIsUnansweredUntilItIsAnsweredOrRejected() {
        var customer = permitted();
        complaint(customer, FEBRUARY.minusMillis(1)).answer(FEBRUARY);
        complaint(customer, FEBRUARY).answer(FEBRUARY);
        complaint(customer, JANUARY_5).reject(FEBRUARY.minusMillis(1));
        complaint(customer, JANUARY_5.plusSeconds(1)).answer(JANUARY_5.plusSeconds(600));
        request(customer);
        happenings.arrive();
        kpi("K13", WINTER)
                .body("periods.value", contains(1, 0, 0), "periods[0].unit", equalTo("COUNT"))
                .body("periods.n", contains(1, 2, 0), "periods[0].median", equalTo(130))
                .body("periods[2].mean", nullValue());

        complaint(customer, FEBRUARY.plusSeconds(60));
        happenings.arrive();
        kpi("K13", WINTER).body("periods.value", contains(1, 1, 1));
        kpi("K13", Map.of("from", "2026-01-01", "to", "2200-01-01")).body("periods[0].value", equalTo(1));
    }

    /** K13, SUP-15a: the list of support counts everybody; the figure says how many of them it leaves out. */
    @Test
    void unansweredComplaintsThatMayNotBeAnalysedAreToldApart() {
        var silent = UUID.randomUUID();
        complaint(permitted(), JANUARY_5);
        complaint(silent, JANUARY_5);
        complaint(silent, JANUARY_5).answer(FEBRUARY);
        complaint(silent, JANUARY_5.plusSeconds(1)).answer(JANUARY_5);
        happenings.arrive();

        kpi("K13", WINTER)
                .body("periods.value", contains(1, 1, 1))
                .body("periods.excludedUnanswered", contains(2, 1, 1))
                .body("periods.excludedNoConsent", contains(3, 2, 1));
        kpi("K12", WINTER).body("periods[0].excludedUnanswered", nullValue());
    }

    /** K13: what falls due in the future is not overdue, however far the period goes. */
    @Test
    void aDeadlineInTheFutureIsNotMissed() {
        var customer = permitted();
        complaint(customer, Instant.now().plus(Duration.ofDays(30)));
        happenings.arrive();

        kpi("K13", Map.of("from", "2026-01-01", "to", "2200-01-01", "by", "none"))
                .body("periods[0].value", equalTo(0));
    }

    /** CON-12 */
    @Test
    void whoDoesNotPermitItIsCountedAsExcludedAndNothingElse() {
        var customer = UUID.randomUUID();
        complaint(customer, JANUARY_5).resolve(FEBRUARY.minusSeconds(1));
        answered(customer, "NPS", 9, JANUARY_5);
        answered(customer, "CSAT", 5, JANUARY_5);
        happenings.arrive();

        for (var code : CODES) {
            kpi(code, WINTER)
                    .body("periods[0].excludedNoConsent", equalTo(1), "periods[0].included", equalTo(0))
                    .body("periods[0].numerator", equalTo(0));
        }
        happenings.permission(customer, true, JANUARY_5).arrive();
        for (var code : CODES) {
            kpi(code, WINTER).body("periods[0].excludedNoConsent", equalTo(0), "periods[0].included", equalTo(1));
        }
    }

    /** SUP-07: a kind that this version does not know is no answer to what is asked here. */
    @Test
    void anUnknownKindOfSurveyIsPassedOver() {
        answered(permitted(), "CES", 5, JANUARY_5);
        happenings.arrive();

        kpi("K12", WINTER).body("periods[0].n", equalTo(0));
        kpi("K9", WINTER).body("periods[0].n", equalTo(0));
    }

    @Test
    void whatIsNotAllowedOrNotValidIsRefused() {
        for (var code : CODES) {
            var path = "/api/v1/kpis/" + code;
            RestAssured.given().get(path).then().statusCode(401);
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.user("agent")
                            .permissions("service-request:read")
                            .sign())
                    .get(path)
                    .then()
                    .statusCode(403);
            kpi(code, Map.of("from", "2026-01-01", "to", "2026-02-01", "window", "P30D", "currency", "TRY"))
                    .statusCode(422)
                    .contentType(startsWith("application/problem+json"))
                    .body("code", equalTo("kpi.bad-parameters"))
                    .body("violations.field", contains("window", "currency"));
        }
        kpi("K8", Map.of("from", "yesterday")).statusCode(422).body("violations.field", contains("from", "to"));
        kpi("K99", WINTER).statusCode(404);
    }

    private UUID permitted() {
        var customer = UUID.randomUUID();
        happenings.permission(customer, true, JANUARY_5);
        return customer;
    }

    private SupportCase request(UUID customer) {
        return request(customer, FEBRUARY);
    }

    private SupportCase request(UUID customer, Instant dueAt) {
        return new SupportCase(
                happenings, customer, ServiceRequestType.REQUEST, JANUARY_5.minusSeconds(7200), null, dueAt);
    }

    private SupportCase complaint(UUID customer, Instant answerDueAt) {
        return new SupportCase(
                happenings,
                customer,
                ServiceRequestType.COMPLAINT,
                JANUARY_5.minusSeconds(7200),
                answerDueAt,
                JANUARY_5.plusSeconds(7200));
    }

    private void answered(UUID customer, String kind, int score, Instant at) {
        SurveyAnswer.given(happenings, customer, kind, score, at);
    }
}
