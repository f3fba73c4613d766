package crm.analytics;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import crm.contracts.customer.CustomerKind;
import crm.contracts.customer.LeadCreated;
import crm.contracts.support.FirstAnswerGiven;
import crm.contracts.support.ServicePriority;
import crm.contracts.support.ServiceRequestOpened;
import crm.contracts.support.ServiceRequestResolved;
import crm.contracts.support.ServiceRequestType;
import crm.contracts.support.SlaFulfilled;
import crm.contracts.support.SlaMetric;
import crm.contracts.support.SurveyAnswered;
import crm.contracts.support.SurveyInvited;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** ANA-13, C31: a KPI asked by owner, team, channel, product, topic, campaign or source counts that part, and who is left out of it. */
@QuarkusTest
class DimensionKpisComponentTest extends DimensionComponentTest {

    private static final UUID SPRING = UUID.randomUUID();
    private static final List<String> OF_REQUESTS = List.of("K8", "K10", "K12", "K13", "K20", "K21");

    /** K8, K10, K12, K13, K20, K21: three complaints that may be analysed, and one that may not. */
    @Test
    void whatHappensToRequestsIsAskedByWhatTheyAreAbout() {
        var customer = permitted();
        solved(customer, "EMAIL", "DELIVERY", KETTLE, AYSE, "istanbul");
        solved(customer, "EMAIL", "FEE", null, BURAK, "istanbul");
        solved(customer, "CALL", null, null, BURAK, null);
        solved(UUID.randomUUID(), "EMAIL", "DELIVERY", KETTLE, AYSE, "istanbul");
        happenings.arrive();

        for (var code : OF_REQUESTS) {
            counts(code, 3, 1);
            counts(code, 2, 1, "channel", "EMAIL");
            counts(code, 1, 0, "channel", "CALL");
            counts(code, 1, 1, "topic", "DELIVERY");
            counts(code, 0, 0, "topic", "delivery");
            counts(code, 1, 1, "product", KETTLE.toString());
            counts(code, 2, 0, "owner", BURAK.toString());
            counts(code, 2, 1, "team", "istanbul");
            counts(code, 1, 0, "team", "istanbul", "owner", BURAK.toString());
        }
        kpi("K8", asked("topic", "FEE", "channel", "EMAIL"))
                .body("only", equalTo(Map.of("topic", "FEE", "channel", "EMAIL")));
        kpi("K8", asked()).body("only", nullValue());
    }

    /** K13, SUP-15a */
    @Test
    void unansweredComplaintsAreAskedByChannelToo() {
        var customer = permitted();
        opened(customer, "EMAIL", null, null, AYSE, null);
        opened(customer, "CALL", null, null, AYSE, null);
        opened(UUID.randomUUID(), "CALL", null, null, AYSE, null);
        happenings.arrive();

        kpi("K13", asked("channel", "CALL"))
                .body("periods[0].value", equalTo(1), "periods[0].excludedUnanswered", equalTo(1));
        kpi("K13", asked("channel", "EMAIL"))
                .body("periods[0].value", equalTo(1), "periods[0].excludedUnanswered", equalTo(0));
    }

    /** K1, K2: by what was known of the lead when it was created (C30). */
    @Test
    void leadsAreAskedByTheirCampaignSourceAndOwner() {
        convertedLead(SPRING, "EVENT", AYSE, "istanbul", true);
        convertedLead(null, "EVENT", BURAK, "istanbul", true);
        convertedLead(SPRING, "CALL", BURAK, null, false);
        happenings.arrive();

        for (var code : List.of("K1", "K2")) {
            counts(code, 2, 1);
            counts(code, 1, 1, "campaign", SPRING.toString());
            counts(code, 2, 0, "source", "EVENT");
            counts(code, 1, 1, "owner", BURAK.toString());
            counts(code, 2, 0, "team", "istanbul");
        }
        kpi("K1", asked("variant", "paying", "source", "EVENT"))
                .body("periods[0].denominator", equalTo(2), "periods[0].excludedNoConsent", equalTo(0));
    }

    /** K5: who bought in this channel, and for how much; a payment has no channel. */
    @Test
    void revenueIsAskedByTheChannelOfTheOrder() {
        var customer = permitted();
        order(customer, "STORE", "100.00");
        order(customer, "WEB", "30.00");
        order(permitted(), "WEB", "10.00");
        order(UUID.randomUUID(), "STORE", "999.00");
        happenings.paid(permitted(), JANUARY_5, "12.00", "TRY").arrive();

        kpi("K5", asked("channel", "WEB"))
                .statusCode(200)
                .body("periods[0].value", equalTo(20.0f), "periods[0].denominator", equalTo(2))
                .body("periods[0].excludedNoConsent", equalTo(0));
        kpi("K5", asked("channel", "STORE"))
                .body("periods[0].value", equalTo(100.0f), "periods[0].excludedNoConsent", equalTo(1));
        kpi("K5", asked()).body("periods[0].denominator", equalTo(3), "periods[0].numerator", equalTo(140));
    }

    /** C31 */
    @Test
    void aDimensionThatTheFactsDoNotKnowIsRefusedAndTheCatalogueTellsWhichTheyKnow() {
        kpi("K9", asked("channel", "WEB"))
                .statusCode(422)
                .body("violations.field", contains("channel"))
                .body("violations.code", contains("parameter.not-applicable"))
                .body("violations[0].message", equalTo("K9 takes from, to, by, owner, team."));
        kpi("K5", asked("channel", "WEB", "country", "TR"))
                .statusCode(422)
                .body("violations.code", contains("parameter.unknown"));
        kpi("K8", asked("owner", "you")).statusCode(422).body("violations.code", contains("value.not-a-uuid"));
        analyst()
                .get("/api/v1/kpis")
                .then()
                .body("items.find { it.code == 'K8' }.dimensions", hasItems("owner", "team", "channel", "topic"))
                .body("items.find { it.code == 'K6' }.dimensions", contains("owner", "team", "channel"))
                .body("items.find { it.code == 'K3' }.dimensions", contains("owner", "team"));
    }

    private UUID opened(UUID customer, String channel, String topic, UUID product, UUID owner, String team) {
        var id = UUID.randomUUID();
        happenings.happened(
                id,
                JANUARY_5,
                new ServiceRequestOpened(
                        id,
                        "SR-1",
                        ServiceRequestType.COMPLAINT,
                        customer,
                        null,
                        product,
                        null,
                        channel,
                        "OWN",
                        ServicePriority.NORMAL,
                        topic,
                        JANUARY_6,
                        owner,
                        team,
                        null,
                        JANUARY_5));
        return id;
    }

    /** Answered and solved in time, and liked. */
    private void solved(UUID customer, String channel, String topic, UUID product, UUID owner, String team) {
        var id = opened(customer, channel, topic, product, owner, team);
        var survey = UUID.randomUUID();
        happenings
                .happened(id, JANUARY_5, new FirstAnswerGiven(id, customer, JANUARY_5))
                .happened(
                        id,
                        JANUARY_5,
                        new ServiceRequestResolved(
                                id, customer, ServiceRequestType.COMPLAINT, true, 1, 0, 0, "SOLVED", JANUARY_5))
                .happened(
                        id,
                        JANUARY_5,
                        new SlaFulfilled(id, customer, SlaMetric.RESOLUTION, JANUARY_6, JANUARY_5, false))
                .happened(survey, JANUARY_5, new SurveyInvited(survey, customer, "CSAT", id, JANUARY_5, JANUARY_6))
                .happened(survey, JANUARY_5, new SurveyAnswered(survey, customer, "CSAT", 5, id, JANUARY_5));
    }

    private void convertedLead(UUID campaign, String source, UUID owner, String team, boolean permitted) {
        var lead = UUID.randomUUID();
        happenings.happened(
                lead,
                JANUARY_5,
                new LeadCreated(lead, source, campaign, JANUARY_5, CustomerKind.INDIVIDUAL, owner, team, null));
        if (permitted) {
            happenings.permission(lead, true, JANUARY_5);
        }
        happenings.converted(lead, UUID.randomUUID(), CustomerKind.INDIVIDUAL, JANUARY_5, JANUARY_6);
    }
}
