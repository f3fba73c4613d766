package crm.analytics;

import static org.hamcrest.Matchers.equalTo;

import crm.contracts.support.SurveyAnswered;
import crm.contracts.support.SurveyInvited;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** ANA-13, C31: KPIs that count customers are asked by whose customer it was, and by the channel of the orders. */
@QuarkusTest
class CustomerDimensionKpisComponentTest extends DimensionComponentTest {

    /** K3, K9: by whose customer it was when it was registered. */
    @Test
    void opportunitiesAndRecommendationsAreAskedByTheOwnerOfTheCustomer() {
        var ofAyse = registered(AYSE, "istanbul", true);
        var ofBurak = registered(BURAK, "istanbul", true);
        for (var customer : List.of(ofAyse, ofBurak, registered(AYSE, null, false), permitted())) {
            happenings.won(UUID.randomUUID(), customer, JANUARY_6);
            recommended(customer);
        }
        happenings.lost(UUID.randomUUID(), ofAyse, JANUARY_6).arrive();

        counts("K3", 4, 1);
        counts("K3", 2, 1, "owner", AYSE.toString());
        counts("K3", 3, 0, "team", "istanbul");
        kpi("K3", asked("owner", AYSE.toString(), "variant", "amount"))
                .body("periods[0].numerator", equalTo(10), "periods[0].excludedNoConsent", equalTo(1))
                .body("periods[0].amountUnknown", equalTo(1));
        counts("K9", 3, 1);
        counts("K9", 1, 1, "owner", AYSE.toString());
        counts("K9", 1, 0, "owner", BURAK.toString(), "team", "istanbul");
        counts("K9", 0, 0, "team", "ankara");
    }

    /** K6: in a channel a customer is known from the first order there, and brings in what was bought there. */
    @Test
    void lifetimeValueIsAskedByOwnerTeamAndChannel() {
        var ofAyse = registered(AYSE, "istanbul", true);
        order(ofAyse, "STORE", "100.00");
        order(ofAyse, "WEB", "30.00");
        order(registered(BURAK, "istanbul", true), "WEB", "10.00");
        registered(BURAK, null, true);
        order(registered(AYSE, "istanbul", false), "STORE", "999.00");
        var cancelled = UUID.randomUUID();
        happenings
                .confirmed(cancelled, ofAyse, JANUARY_5, "500.00", "TRY", 1, "CALL")
                .cancelled(cancelled, ofAyse, JANUARY_6)
                .arrive();

        worth(140, 3, 1);
        worth(130, 1, 1, "owner", AYSE.toString());
        worth(140, 2, 1, "team", "istanbul");
        worth(40, 2, 0, "channel", "WEB");
        worth(30, 1, 0, "channel", "WEB", "owner", AYSE.toString());
        worth(100, 1, 1, "channel", "STORE", "team", "istanbul");
        worth(0, 0, 0, "channel", "CALL");
        worth(10, 2, 0, "owner", BURAK.toString());
    }

    /** As in the filters of lists. */
    @Test
    void ownerMeIsTheCaller() {
        var mine = registered(Tokens.idOf("analyst"), null, true);
        order(mine, "WEB", "30.00");
        order(registered(AYSE, null, true), "WEB", "10.00");
        happenings.arrive();

        kpi("K5", asked("owner", "me"))
                .statusCode(200)
                .body("periods[0].value", equalTo(30.0f))
                .body("only", equalTo(Map.of("owner", Tokens.idOf("analyst").toString())));
    }

    /** What is asked of customers is as old as the last word on them. */
    @Test
    void aFigureByOwnerHangsOnWhatIsKnownOfCustomers() {
        happenings.order(permitted(), JANUARY_5, "10.00").arrive();
        TestDatabase.asMigration()
                .update("insert into applied_topic (topic, consumer, events, last_recorded_at) values"
                        + " ('crm.customer.individual-customer.v1', 'analytics.customers', 1, '2026-10-01T00:00:00Z')");

        kpi("K5", asked()).body("asOf", equalTo(Happenings.RECORDED.toString()));
        kpi("K5", asked("channel", "WEB")).body("asOf", equalTo(Happenings.RECORDED.toString()));
        kpi("K5", asked("team", "istanbul")).body("asOf", equalTo("2026-10-01T00:00:00Z"));
    }

    private void worth(int numerator, int denominator, int excluded, String... only) {
        kpi("K6", asked(only))
                .statusCode(200)
                .body("periods[0].numerator", equalTo(numerator), "periods[0].denominator", equalTo(denominator))
                .body("periods[0].excludedNoConsent", equalTo(excluded));
    }

    private UUID registered(UUID owner, String team, boolean permitted) {
        var customer = permitted ? permitted() : UUID.randomUUID();
        happenings.individual(customer, JANUARY_5, owner, team);
        return customer;
    }

    private void recommended(UUID customer) {
        var survey = UUID.randomUUID();
        happenings
                .happened(survey, JANUARY_5, new SurveyInvited(survey, customer, "NPS", null, JANUARY_5, JANUARY_6))
                .happened(survey, JANUARY_5, new SurveyAnswered(survey, customer, "NPS", 9, null, JANUARY_5));
    }
}
