package crm.support.survey.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import crm.support.SupportComponentTest;
import crm.testing.TestDatabase;
import crm.testing.TestUsers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SUP-07, K9, K12 */
@QuarkusTest
class SurveyApiComponentTest extends SupportComponentTest {

    private static final String INVITATIONS = "/api/v1/survey-invitations";

    private static String link(Response answer) {
        var header = answer.then().extract().header("Link");
        assertThat(header)
                .matches("</api/v1/surveys/([A-Za-z0-9_-]{43})>; rel=\"survey\", "
                        + "</people/surveys/\\1>; rel=\"alternate\"; type=\"text/html\"");
        return header.substring(1, header.indexOf('>'));
    }

    private static Response solved(UUID customer) {
        var id = created(REQUESTS, requestOf(customer, "COMPLAINT"));
        return manager().body(solution()).post(REQUESTS + "/" + id + "/resolve");
    }

    private static String aLinkOfKindNps() {
        return link(manager().body(Map.of("customerId", aKnownCustomer())).post(INVITATIONS));
    }

    private static Response answer(String link, int score) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("score", score, "comment", "marker-0815"))
                .post(link);
    }

    @Test
    void aSolutionAsksHowSatisfiedTheCustomerIsAndAnybodyWithTheLinkMayAnswerOnce() {
        var customer = aKnownCustomer();
        var link = link(solved(customer));
        given().get(link)
                .then()
                .statusCode(200)
                .body("kind", equalTo("CSAT"))
                .body("lowestScore", equalTo(1))
                .body("highestScore", equalTo(5))
                .body("state", equalTo("OPEN"))
                .body("customerId", nullValue());

        answer(link, 5).then().statusCode(200).body("state", equalTo("ANSWERED"));
        answer(link, 5).then().statusCode(200);
        refused(answer(link, 1).then(), 409, "survey.already-answered");

        var invitation = TestDatabase.asMigration()
                .<UUID>value("select id from survey_invitation where customer_id = ?", customer);
        assertThat(eventTypesOf(invitation)).containsExactly("survey.invited", "survey.answered");
        var answered = JsonPath.from((String) eventsOf(invitation).get(1).get("payload"));
        assertThat(answered.getInt("score")).isEqualTo(5);
        assertThat(answered.getString("requestId")).isNotNull();
        assertThat(eventsOf(invitation).toString()).doesNotContain("marker-0815");
        assertThat(TestDatabase.asMigration()
                        .<String>value("select comment from survey_invitation where id = ?", invitation))
                .isEqualTo("marker-0815");
        assertThat(TestDatabase.asMigration()
                        .<String>value(
                                "select actor from audit where subject_id = ? and action like '%answered%'",
                                invitation.toString()))
                .isEqualTo("anonymous");
    }

    @Test
    void theTokenStandsNowhereInTheDatabase() {
        var customer = aKnownCustomer();
        var id = created(REQUESTS, requestOf(customer, "REQUEST"));
        act(id, "assign", Map.of("assigneeUserId", TestUsers.aColleague())).statusCode(200);
        var key = UUID.randomUUID().toString();
        var resolve = REQUESTS + "/" + id + "/resolve";
        var token = link(manager()
                        .header("Idempotency-Key", key)
                        .body(solution())
                        .post(resolve))
                .replaceFirst(".*/", "");
        manager()
                .header("Idempotency-Key", key)
                .body(solution())
                .post(resolve)
                .then()
                .statusCode(200)
                .header("Link", nullValue());

        for (var table : new String[] {"survey_invitation", "outbox", "idempotency", "audit"}) {
            assertThat(TestDatabase.asMigration()
                            .<Long>value(
                                    "select count(*) from " + table + " t where t::text like '%' || ? || '%'", token))
                    .as(table)
                    .isZero();
        }
        assertThat(TestDatabase.asMigration()
                        .<Long>value(
                                "select count(*) from survey_invitation where token_hash = sha256(?::bytea)",
                                token.getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isOne();
    }

    @Test
    void nobodyIsAskedTheSameTwiceWithinAWhile() {
        var customer = aKnownCustomer();
        link(solved(customer));
        solved(customer).then().statusCode(200).header("Link", nullValue());

        manager()
                .body(Map.of("customerId", customer))
                .post(INVITATIONS)
                .then()
                .statusCode(201)
                .body("kind", equalTo("NPS"));
        refused(manager().body(Map.of("customerId", customer)).post(INVITATIONS).then(), 409, "survey.asked-lately");
        TestDatabase.asMigration()
                .update(
                        "update survey_invitation set invited_at = now() - interval '91 days' where customer_id = ?",
                        customer);
        manager()
                .body(Map.of("customerId", customer))
                .post(INVITATIONS)
                .then()
                .statusCode(201)
                .header("Link", notNullValue());
    }

    @Test
    void recommendationGoesFromZeroToTen() {
        var link = aLinkOfKindNps();
        refused(answer(link, 11).then(), 422, "survey.score-range");
        answer(link, 0).then().statusCode(200);
    }

    @Test
    void anExpiredOneIsNotAnsweredAndSaysSo() {
        var link = aLinkOfKindNps();
        TestDatabase.asMigration()
                .update(
                        "update survey_invitation set expires_at = now() where token_hash = sha256(?::bytea)",
                        link.replaceFirst(".*/", "").getBytes(java.nio.charset.StandardCharsets.US_ASCII));

        given().get(link).then().statusCode(200).body("state", equalTo("EXPIRED"));
        refused(answer(link, 9).then(), 409, "survey.expired");
    }

    @Test
    void whoGuessesFindsNothingAndTheRefusalDoesNotRepeatTheGuess() {
        refused(
                given().get("/api/v1/surveys/guess-4711").then().body("detail", not(containsString("4711"))),
                404,
                "survey.not-found");
        refused(answer("/api/v1/surveys/guess-4711", 5).then(), 404, "survey.not-found");
    }

    @Test
    void aStaffMemberSeesTheAnswerOfTheirOwnAndInvitesOnlyTheirOwn() {
        var id = created(INVITATIONS, Map.of("customerId", aKnownCustomer()));
        manager().get(INVITATIONS + "/" + id).then().statusCode(200).body("score", nullValue());
        refused(stranger().get(INVITATIONS + "/" + id).then(), 404, "survey.not-found");
        refused(
                stranger()
                        .body(Map.of("customerId", aKnownCustomer()))
                        .post(INVITATIONS)
                        .then(),
                422,
                "customer.unknown");
        permittedOnly("service-request:write")
                .body(Map.of("customerId", aKnownCustomer()))
                .post(INVITATIONS)
                .then()
                .statusCode(403);
        given().contentType(ContentType.JSON)
                .body(Map.of("customerId", aKnownCustomer()))
                .post(INVITATIONS)
                .then()
                .statusCode(401);
    }
}
