package crm.customer.lead.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import crm.customer.CustomerComponentTest;
import crm.testing.TestUsers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CUS-03, CUS-12 */
@QuarkusTest
class ChangeLeadComponentTest extends CustomerComponentTest {

    @Test
    void aPatchChangesWhatItNamesAndNullTakesAway() {
        var path = aLead(aPhone());

        patch(path, 1, "{\"personName\": \"Ayşe Çelik\", \"companyName\": \"Çelik A.Ş.\", \"need\": null}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("personName", equalTo("Ayşe Çelik"))
                .body("companyName", equalTo("Çelik A.Ş."))
                .body("contactPoints", hasSize(1))
                .body("need", nullValue())
                .body("source", equalTo("CALL"));

        manager().get(path).then().header("ETag", "\"2\"").body("personName", equalTo("Ayşe Çelik"));
        assertThat(eventTypesOf(idOf(path))).containsExactly("lead.created.v1", "lead.updated.v1");
        assertThat((String) eventsOf(idOf(path)).get(1).get("payload"))
                .contains("[\"personName\",\"companyName\",\"need\"]")
                .doesNotContain("Çelik");
    }

    @Test
    void contactPointsAreSaidAllOfThem() {
        var phone = aPhone();
        var path = aLead(phone);
        var id = manager().get(path).jsonPath().getString("contactPoints[0].id");
        var mail = "a" + UUID.randomUUID() + "@example.com";

        patch(path, 1, contactPoints("EMAIL", mail, "PHONE", phone))
                .statusCode(200)
                .body("contactPoints.normalised", contains(phone, mail))
                .body("contactPoints[0].id", equalTo(id));
        patch(path, 2, contactPoints("PHONE", phone, "EMAIL", mail))
                .statusCode(200)
                .header("ETag", "\"2\"");
        patch(path, 2, contactPoints("EMAIL", mail)).statusCode(200).body("contactPoints.normalised", contains(mail));

        manager().get(path).then().body("contactPoints.normalised", contains(mail));
        assertThat(found(mail)).containsExactly(idOf(path).toString());
        assertThat(found(phone)).isEmpty();
        patch(path, 3, "{\"contactPoints\": null}").statusCode(200).body("contactPoints", hasSize(0));
        assertThat(eventsOf(idOf(path)))
                .hasSize(4)
                .allSatisfy(event -> assertThat((String) event.get("payload")).doesNotContain(mail, phone));
    }

    @Test
    void anOpenLeadIsChangedWhereverItStands() {
        var path = aLead(aPhone());
        manager()
                .body(Map.of("assigneeUserId", TestUsers.aColleague()))
                .post(path + "/assign")
                .then()
                .statusCode(200);
        patch(path, 2, "{\"need\": \"one\"}").statusCode(200).body("status", equalTo("ASSIGNED"));
        manager().post(path + "/start").then().statusCode(200);
        patch(path, 4, "{\"need\": \"two\"}").statusCode(200).body("status", equalTo("WORKING"));
        manager().post(path + "/qualify").then().statusCode(200);
        patch(path, 6, "{\"need\": \"three\"}").statusCode(200).body("status", equalTo("QUALIFIED"));
        manager()
                .body(Map.of("kind", "INDIVIDUAL"))
                .post(path + "/convert")
                .then()
                .statusCode(200);

        refused(patch(path, 8, "{\"need\": \"four\"}"), 409, "lead.already-converted");
    }

    @Test
    void aLeadThatWasGivenUpIsNotChanged() {
        var path = aLead(aPhone());
        manager()
                .body(Map.of("reason", "NO_BUDGET"))
                .post(path + "/disqualify")
                .then()
                .statusCode(200);

        refused(patch(path, 2, "{\"need\": \"nothing\"}"), 409, "lead.given-up");
        assertThat(eventsOf(idOf(path))).hasSize(2);
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        var path = aLead(aPhone());

        refused(manager().body("{\"need\": \"x\"}").patch(path).then(), 428, "if-match.required");
        refused(patch(path, 7, "{\"need\": \"x\"}"), 412, "version.stale");
        assertThat(eventsOf(idOf(path))).hasSize(1);
    }

    @Test
    void changesThatMakeNoSenseAreRefused() {
        var path = aLead(aPhone());

        refused(patch(path, 1, "{\"source\": \"ADS\"}"), 400, "request.unknown-property");
        refused(patch(path, 1, "{\"status\": \"CONVERTED\"}"), 400, "request.unknown-property");
        refused(patch(path, 1, "{\"personName\": 7}"), 400, "request.unreadable");
        refused(patch(path, 1, "[1]"), 400, "request.unreadable");
        refused(patch(path, 1, "{\"personName\": \"" + "x".repeat(201) + "\"}"), 422, "request.invalid");
        refused(patch(path, 1, "{\"contactPoints\": [null]}"), 422, "request.invalid");
        refused(patch(path, 1, contactPoints("PHONE", "12")), 422, "contact-point.phone-invalid");
        var phone = aPhone();
        refused(patch(path, 1, contactPoints("PHONE", phone, "PHONE", phone)), 409, "contact-point.already-there");
        refused(patch(path, 1, "{\"personName\": null, \"contactPoints\": null}"), 422, "lead.nobody");
        assertThat(eventsOf(idOf(path))).hasSize(1);
    }

    @Test
    void whoMayNotWriteOrSeeTheLeadChangesNothing() {
        var path = aLead(aPhone());

        refused(
                patch(permittedOnly("lead:read", "lead:convert"), path, 1, "{\"need\": \"x\"}"),
                403,
                "permission.missing");
        refused(patch(stranger(), path, 1, "{\"need\": \"x\"}"), 404, "lead.not-found");
        assertThat(eventsOf(idOf(path))).hasSize(1);
    }

    private static String aLead(String phone) {
        var points = List.of(Map.of("kind", "PHONE", "value", phone));
        return LEADS + "/"
                + created(
                        LEADS,
                        Map.of("personName", "Ayşe Işık", "source", "CALL", "need", "x", "contactPoints", points));
    }

    private static String contactPoints(String... kindsAndValues) {
        var points = new StringBuilder();
        for (int i = 0; i < kindsAndValues.length; i += 2) {
            points.append(i == 0 ? "" : ", ")
                    .append("{\"kind\": \"%s\", \"value\": \"%s\"}"
                            .formatted(kindsAndValues[i], kindsAndValues[i + 1]));
        }
        return "{\"contactPoints\": [" + points + "]}";
    }

    private static List<String> found(String question) {
        return manager().queryParam("q", question).get(LEADS).jsonPath().getList("items.id");
    }

    private static ValidatableResponse patch(String path, int version, String body) {
        return patch(manager(), path, version, body);
    }

    private static ValidatableResponse patch(RequestSpecification user, String path, int version, String body) {
        return user.contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(path)
                .then();
    }
}
