package crm.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CON-12, CON-15: figures are of people who permit analysis, and a few who were chosen by what they did are not counted aloud. */
@QuarkusTest
class FiguresComponentTest extends MarketingComponentTest {

    /** May read segments and campaigns, and no individual. */
    private static RequestSpecification analyst() {
        return permittedOnly("segment:read", "campaign:read");
    }

    private static Map<String, Object> sizeOf(UUID segment, RequestSpecification caller) {
        return caller.get(SEGMENTS + "/" + segment + "/size")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("");
    }

    private static void refusedAnalysis(UUID customer) {
        TestDatabase.asMigration()
                .update(
                        "update permission set permitted = false where person_id = ? and purpose = 'ANALYTICS_INDIVIDUAL'",
                        customer);
    }

    /** Whoever bought so often; each test has a number of its own. */
    private static UUID whoBought(int orders, List<UUID> customers) {
        customers.forEach(customer -> TestDatabase.asMigration()
                .update("update customer set order_count = ? where customer_id = ?", orders, customer));
        return created(
                SEGMENTS,
                Map.of(
                        "name",
                        "Rule",
                        "kind",
                        "RULE",
                        "rule",
                        Map.of(
                                "match",
                                "ALL",
                                "conditions",
                                List.of(Map.of(
                                        "fact",
                                        "ORDER_COUNT",
                                        "operator",
                                        "EQUALS",
                                        "value",
                                        String.valueOf(orders))))));
    }

    /** C33 */
    @Test
    void aSegmentCountsWhomOneMayAnalyseAndTheOthersApart() {
        var people = customers(100);
        people.subList(0, 9).forEach(FiguresComponentTest::refusedAnalysis);
        TestDatabase.asMigration()
                .update(
                        "delete from permission where person_id = ? and purpose = 'ANALYTICS_INDIVIDUAL'",
                        people.get(9));
        TestDatabase.asMigration()
                .update("delete from permission where person_id = ? and purpose = 'MARKETING_COMM'", people.get(99));

        assertThat(sizeOf(aList(people), analyst()))
                .isEqualTo(Map.of("size", 90, "eligible", 89, "notAnalysed", 10, "withheld", false));
    }

    /** A company is no data subject. */
    @Test
    void aCompanyIsCountedWithoutBeingAsked() {
        var firm = aCustomer();
        refusedAnalysis(firm);
        TestDatabase.asMigration().update("update customer set kind = 'CORPORATE' where customer_id = ?", firm);

        assertThat(sizeOf(aList(List.of(firm)), manager()))
                .containsEntry("size", 1)
                .containsEntry("notAnalysed", 0);
    }

    @Test
    void aFewWhoWereChosenByWhatTheyDidAreCountedOnlyForWhoMaySeeThem() {
        var people = customers(12);
        people.subList(0, 3).forEach(FiguresComponentTest::refusedAnalysis);
        var segment = whoBought(4801, people);

        assertThat(sizeOf(segment, manager()))
                .containsEntry("size", 9)
                .containsEntry("notAnalysed", 3)
                .containsEntry("withheld", false);
        var told = sizeOf(segment, analyst());
        assertThat(told).containsEntry("withheld", true);
        assertThat(told.get("size")).isNull();
        assertThat(told.get("notAnalysed")).isNull();
        assertThat(sizeOf(aList(people), analyst()))
                .as("not chosen by what they did")
                .containsEntry("size", 9);
    }

    @Test
    void tenOfThemAreCountedForEverybody() {
        var told = sizeOf(whoBought(4802, customers(10)), analyst());

        assertThat(told).containsEntry("size", 10).containsEntry("withheld", true);
        assertThat(told.get("eligible")).as("none permitted profiling").isNull();
    }

    @Test
    void theFiguresOfACampaignAreOfThoseWhomOneMayAnalyse() {
        var people = customers(5);
        people.subList(0, 2).forEach(FiguresComponentTest::refusedAnalysis);
        var campaign = aStarted(people);
        awaitCompleted(campaign);

        var view = campaign(campaign);
        assertThat(view.getLong("members")).isEqualTo(3);
        assertThat(view.getLong("planned")).isEqualTo(5);
        assertThat(view.getMap("progress.states")).isEqualTo(Map.of("SENT", 3));
        assertThat(view.getLong("progress.notAnalysed")).isEqualTo(2);
        assertThat(people)
                .allSatisfy(person -> assertThat(MailBox.of(addressOf(person))).hasSize(1));
    }

    @Test
    void theFiguresOfACampaignForAFewWhoWereChosenByWhatTheyDidAreWithheld() {
        var people = new ArrayList<>(customers(2));
        people.forEach(person -> permit(person, "PROFILING"));
        var campaign = created(CAMPAIGNS, campaignFor(whoBought(4803, people)));
        start(campaign);
        awaitCompleted(campaign);

        assertThat(campaign(campaign).getMap("progress.states")).isEqualTo(Map.of("SENT", 2));
        var told = analyst()
                .get(CAMPAIGNS + "/" + campaign)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(told.getBoolean("withheld")).isTrue();
        assertThat(told.getMap("progress.states")).isEmpty();
        assertThat(told.<Object>get("planned")).isNull();
        assertThat(told.<Object>get("members")).isNull();
        var listed = analyst()
                .get(CAMPAIGNS + "?limit=200")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items");
        assertThat(listed)
                .filteredOn(one -> one.get("id").equals(campaign.toString()))
                .singleElement()
                .satisfies(one -> assertThat(one.get("planned")).isNull());
    }

    /** C34: who has no value is not of that value. */
    @Test
    void whoIsEqualAndWhoIsNotAreAll() {
        var people = customers(5);
        var language = "y-" + people.get(0).toString().substring(0, 8);
        people.forEach(one -> TestDatabase.asMigration()
                .update("update customer set language = ? where customer_id = ?", language, one));
        TestDatabase.asMigration()
                .update("update customer set acquisition_channel = 'CALL' where customer_id = ?", people.get(0));
        people.subList(1, 3)
                .forEach(one -> TestDatabase.asMigration()
                        .update("update customer set acquisition_channel = 'WEB' where customer_id = ?", one));

        assertThat(sizeOf(byChannel("EQUALS", language), manager())).containsEntry("size", 1);
        assertThat(sizeOf(byChannel("NOT_EQUALS", language), manager())).containsEntry("size", 4);
    }

    private static UUID byChannel(String operator, String language) {
        return created(
                SEGMENTS,
                Map.of(
                        "name",
                        "Channel",
                        "kind",
                        "RULE",
                        "rule",
                        Map.of(
                                "match",
                                "ALL",
                                "conditions",
                                List.of(
                                        Map.of("fact", "LANGUAGE", "operator", "EQUALS", "value", language),
                                        Map.of(
                                                "fact",
                                                "ACQUISITION_CHANNEL",
                                                "operator",
                                                operator,
                                                "value",
                                                "CALL")))));
    }
}
