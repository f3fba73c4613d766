package crm.analytics;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import crm.contracts.support.ServiceRequestType;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** K20 and K21 at every boundary of their definitions; {@link SupportKpisComponentTest} compares them with a plain calculation. */
@QuarkusTest
class SolutionKpisComponentTest extends AnalyticsComponentTest {

    private static final Map<String, String> WINTER = Map.of("from", "2026-01-01", "to", "2026-04-01", "by", "month");
    /** Midnight between January and February in Istanbul. */
    private static final Instant FEBRUARY = Instant.parse("2026-01-31T21:00:00Z");

    private static final Instant JANUARY_5 = Instant.parse("2026-01-05T09:00:00Z");

    private final Happenings happenings = new Happenings();

    @BeforeEach
    void begin() {
        forgetAllFacts();
    }

    /** K20: exactly at the limit is within it; a request that is solved again has taken until then, and counts where that was. */
    @Test
    void theTimeToSolutionGoesFromTheOpeningToTheLastSolutionOfThePeriod() {
        var customer = permitted();
        var opened = JANUARY_5.minusSeconds(7200);
        request(customer).resolve(JANUARY_5);
        request(customer).resolve(opened.plus(Duration.ofHours(24)));
        request(customer).resolve(opened.plus(Duration.ofHours(24)).plusMillis(1));
        var again = request(customer).resolve(JANUARY_5);
        again.reopen(JANUARY_5.plusSeconds(60), FEBRUARY).resolve(opened.plus(Duration.ofHours(100)));
        again.reopen(opened.plus(Duration.ofHours(101)), FEBRUARY).resolve(opened.plus(Duration.ofHours(1000)));
        request(customer).reject(JANUARY_5);
        happenings.arrive();

        kpi("K20", WINTER)
                .body("limit", equalTo("PT24H"), "periods[0].unit", equalTo("HOURS"))
                .body("periods.denominator", contains(4, 1, 0))
                .body("periods[0].value", equalTo(37.5f), "periods[0].median", equalTo(24))
                .body("periods.shareWithinLimit", contains(50, 0, null))
                .body("periods[1].value", equalTo(1000.0f), "periods[2].value", nullValue());
        kpi("K20", Map.of("from", "2026-01-01", "to", "2026-02-01", "within", "PT100H"))
                .body("limit", equalTo("PT100H"), "periods[0].shareWithinLimit", equalTo(100));
        kpi("K20", Map.of("from", "2026-01-01", "to", "2026-02-01", "within", "PT2H"))
                .body("periods[0].shareWithinLimit", equalTo(25));
    }

    /** K21: what was handed on after the solution counts with the next one. */
    @Test
    void reassignmentsAreCountedUntilTheSolution() {
        var customer = permitted();
        request(customer).transfer(JANUARY_5).transfer(JANUARY_5).resolve(JANUARY_5);
        request(customer).resolve(JANUARY_5);
        var again = request(customer).transfer(JANUARY_5).resolve(JANUARY_5);
        again.reopen(JANUARY_5.plusSeconds(60), FEBRUARY)
                .transfer(JANUARY_5.plusSeconds(90))
                .resolve(FEBRUARY);
        request(customer).transfer(JANUARY_5).reject(JANUARY_5);
        happenings.arrive();

        kpi("K21", WINTER)
                .body("periods[0].unit", equalTo("COUNT"), "periods.value", contains(3, 2, 0))
                .body("periods.denominator", contains(3, 1, 0), "periods.n", contains(3, 1, 0))
                .body("periods.mean", contains(1, 2, null));
    }

    /** K21: the number is of those solutions that tell it, and n says how many they are. */
    @Test
    void aSolutionOfBeforeDoesNotSayHowOftenItWasHandedOn() {
        var customer = permitted();
        var request = request(customer);
        happenings.happened(
                "crm.support.service-request.v1",
                "crm.support.service-request.resolved.v1",
                request.id,
                JANUARY_5,
                Map.of("requestId", request.id, "customerId", customer, "firstContact", true, "resolvedAt", JANUARY_5));
        happenings.arrive();

        kpi("K21", WINTER)
                .body("periods[0].value", equalTo(0), "periods[0].denominator", equalTo(1))
                .body("periods[0].n", equalTo(0), "periods[0].mean", nullValue());
    }

    @Test
    void aLimitThatIsNoneOrOfAnotherKpiIsRefused() {
        kpi("K20", Map.of("from", "2026-01-01", "to", "2026-02-01", "within", "-PT1H"))
                .statusCode(422)
                .body("violations.code", contains("value.not-a-duration"));
        kpi("K8", Map.of("from", "2026-01-01", "to", "2026-02-01", "within", "PT1H"))
                .statusCode(422)
                .body("violations.field", contains("within"), "violations.code", contains("parameter.not-applicable"));
    }

    private UUID permitted() {
        var customer = UUID.randomUUID();
        happenings.permission(customer, true, JANUARY_5);
        return customer;
    }

    private SupportCase request(UUID customer) {
        return new SupportCase(
                happenings, customer, ServiceRequestType.REQUEST, JANUARY_5.minusSeconds(7200), null, FEBRUARY);
    }
}
