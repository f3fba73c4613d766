package crm.customer.individual.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import crm.customer.CustomerComponentTest;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CUS-01, CUS-12, CUS-17 */
@QuarkusTest
class IndividualCustomerApiComponentTest extends CustomerComponentTest {

    private static final String BODY = """
        {"salutation": "Bay", "firstName": " Şükrü ", "lastName": "Yılmaz", "birthDate": "1980-05-17", "language": "en",
         "timeZone": "Europe/Berlin", "customerSince": "1997-01-01T00:00:00Z", "preferredChannel": "SMS",
         "acquisitionChannel": "WEB_SHOP",
         "contactPoints": [{"kind": "PHONE", "value": "0532 555 44 33"},
                           {"kind": "EMAIL", "value": "Sukru@Example.COM"}],
         "externalIds": [{"system": "webshop", "id": "%s"}]}
        """;

    @Test
    void aPersonIsRegisteredAndReadBackWhole() {
        var externalId = UUID.randomUUID().toString();
        var answer =
                manager().body(BODY.formatted(externalId)).post(PERSONS).then().statusCode(201);
        var id = answer.extract().<String>path("id");

        answer.header("Location", endsWith(PERSONS + "/" + id)).header("ETag", "\"1\"");
        manager()
                .get(PERSONS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("salutation", equalTo("Bay"))
                .body("firstName", equalTo("Şükrü"))
                .body("lastName", equalTo("Yılmaz"))
                .body("birthDate", equalTo("1980-05-17"))
                .body("language", equalTo("en"))
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("customerSince", equalTo("1997-01-01T00:00:00Z"))
                .body("preferredChannel", equalTo("SMS"))
                .body("acquisitionChannel", equalTo("WEB_SHOP"))
                .body("contactPoints.normalised", contains("+905325554433", "sukru@example.com"))
                .body("contactPoints.value", contains("0532 555 44 33", "Sukru@Example.COM"))
                .body("contactPoints.primary", contains(true, true))
                .body("externalIds[0].system", equalTo("webshop"))
                .body("externalIds[0].id", equalTo(externalId))
                .body("recordStatus", equalTo("ACTIVE"))
                .body("owner.team", equalTo("istanbul-sales"))
                .body("owner.department", equalTo("sales/istanbul"));
        assertThat(manager().get(PERSONS + "/" + id).asString())
                .isEqualTo(answer.extract().asString());
    }

    @Test
    void theEventCarriesFactsAndNothingPersonal() {
        var id = UUID.fromString(manager()
                .body(BODY.formatted(UUID.randomUUID()))
                .post(PERSONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));

        assertThat(eventTypesOf(id)).containsExactly("individual-customer.registered.v1");
        assertThat((String) eventsOf(id).get(0).get("payload"))
                .contains("\"customerSince\":\"1997-01-01T00:00:00Z\"", "\"acquisitionChannel\":\"WEB_SHOP\"")
                .doesNotContain("Şükrü", "Yılmaz", "532", "example.com", "1980");
        assertThat(TestDatabase.asMigration().rows("select action from audit where subject_id = ?", id.toString()))
                .hasSize(1);
    }

    @Test
    void whatIsLeftOutGetsTheDefaultsOfTheHouse() {
        manager()
                .body(person("Ada", "Lovelace"))
                .post(PERSONS)
                .then()
                .statusCode(201)
                .body("language", equalTo("tr"))
                .body("timeZone", equalTo("Europe/Istanbul"))
                .body("contactPoints", hasSize(0))
                .body("salutation", nullValue());
    }

    @Test
    void aPatchChangesWhatItNamesAndNullTakesAway() {
        var path =
                PERSONS + "/" + created(PERSONS, Map.of("salutation", "Bay", "firstName", "Ali", "lastName", "Kaya"));

        patch(path, 1, "{\"lastName\": \"Çelik\", \"salutation\": null, \"preferredChannel\": \"CALL\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("firstName", equalTo("Ali"))
                .body("lastName", equalTo("Çelik"))
                .body("salutation", nullValue())
                .body("preferredChannel", equalTo("CALL"));

        manager().get(path).then().header("ETag", "\"2\"").body("lastName", equalTo("Çelik"));
        assertThat(eventTypesOf(idOf(path)))
                .containsExactly("individual-customer.registered.v1", "individual-customer.updated.v1");
        assertThat((String) eventsOf(idOf(path)).get(1).get("payload"))
                .contains("[\"salutation\",\"lastName\",\"preferredChannel\"]")
                .doesNotContain("Çelik");
    }

    @Test
    void aPatchMayComeAsPlainJsonAndOneThatChangesNothingIsNoEvent() {
        var path = aRegisteredPerson();

        manager()
                .header("If-Match", "\"1\"")
                .body("{\"lastName\": \"Yılmaz\"}")
                .patch(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");

        assertThat(eventsOf(idOf(path))).hasSize(1);
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        var path = aRegisteredPerson();

        refused(manager().body("{\"lastName\": \"Kaya\"}").patch(path).then(), 428, "if-match.required");
        refused(patch(path, 7, "{\"lastName\": \"Kaya\"}"), 412, "version.stale");

        assertThat(eventsOf(idOf(path))).hasSize(1);
    }

    @Test
    void whatAPatchMayNotChangeIsRefused() {
        var path = aRegisteredPerson();

        refused(patch(path, 1, "{\"recordStatus\": \"ERASED\"}"), 400, "request.unknown-property");
        refused(patch(path, 1, "{\"owner\": {}}"), 400, "request.unknown-property");
        refused(patch(path, 1, "{\"birthDate\": \"yesterday\"}"), 400, "request.unreadable");
        refused(patch(path, 1, "[1]"), 400, "request.unreadable");
        refused(patch(path, 1, "{\"firstName\": null}"), 422, "request.invalid");
        refused(patch(path, 1, "{\"timeZone\": \"Mars/Olympus\"}"), 422, "customer.time-zone-unknown");
        refused(patch(path, 1, "{\"lastName\": \"" + "x".repeat(101) + "\"}"), 422, "request.invalid");

        manager().get(path).then().header("ETag", "\"1\"");
    }

    @Test
    void aContactPointIsAddedAndAnnouncedWithoutItsValue() {
        var path = aRegisteredPerson();
        var phone = aPhone();
        var answer = addContactPoint(path, "PHONE", phone).statusCode(201).header("ETag", "\"2\"");
        var contactPoint = answer.extract().<String>path("id");

        answer.header("Location", endsWith(path + "/contact-points/" + contactPoint));
        manager()
                .get(path + "/contact-points/" + contactPoint)
                .then()
                .statusCode(200)
                .body("normalised", equalTo(phone))
                .body("primary", equalTo(true));
        assertThat((String) eventsOf(idOf(path)).get(1).get("payload"))
                .contains(contactPoint, "\"PHONE\"")
                .doesNotContain(phone);
    }

    @Test
    void aNewPrimaryContactPointTakesThePlaceOfTheOld() {
        var path = aRegisteredPerson();
        addContactPoint(path, "PHONE", aPhone()).statusCode(201);

        manager()
                .body(Map.of("kind", "PHONE", "value", aPhone(), "primary", true))
                .post(path + "/contact-points")
                .then()
                .statusCode(201)
                .header("ETag", "\"3\"");

        manager().get(path).then().body("contactPoints.primary", contains(false, true));
    }

    @Test
    void contactPointsThatMakeNoSenseAreRefused() {
        var path = aRegisteredPerson();
        addContactPoint(path, "EMAIL", "ada@example.com").statusCode(201);

        refused(addContactPoint(path, "EMAIL", "ADA@EXAMPLE.COM"), 409, "contact-point.already-there");
        refused(addContactPoint(path, "PHONE", "0532 12"), 422, "contact-point.phone-invalid");
        refused(addContactPoint(path, "EMAIL", "nobody"), 422, "contact-point.email-invalid");
        refused(addContactPoint(path, "PIGEON", "Bella"), 400, "request.unreadable");
        refused(addContactPoint(path, "PHONE", ""), 422, "request.invalid");
        var elsewhere = manager().header("If-Match", "\"1\"").body(Map.of("kind", "PHONE", "value", aPhone()));
        refused(elsewhere.post(path + "/contact-points").then(), 412, "version.stale");

        manager().get(path).then().body("contactPoints", hasSize(1)).header("ETag", "\"2\"");
        refused(manager().get(path + "/contact-points/" + UUID.randomUUID()).then(), 404, "contact-point.not-found");
    }

    @Test
    void registrationsThatMakeNoSenseAreRefused() {
        refused(register("{\"firstName\": \"Ada\"}"), 422, "request.invalid");
        refused(
                register("{\"firstName\": \"Ada\", \"lastName\": \"L\", \"id\": \"x\"}"),
                400,
                "request.unknown-property");
        refused(register("{\"firstName\": \"Ada\", \"lastName\":"), 400, "request.unreadable");
        refused(
                register("{\"firstName\": \"Ada\", \"lastName\": \"L\", \"birthDate\": \"2199-01-01\"}"),
                422,
                "individual-customer.birth-date-impossible");
        refused(
                register("{\"firstName\": \"Ada\", \"lastName\": \"L\", \"customerSince\": \"2199-01-01T00:00:00Z\"}"),
                422,
                "customer.since-in-future");
        refused(
                register("{\"firstName\": \"Ada\", \"lastName\": \"L\", \"contactPoints\": [null]}"),
                422,
                "request.invalid");
        refused(
                manager().contentType("text/plain").body("Ada").post(PERSONS).then(),
                415,
                "http.unsupported-media-type");
    }

    @Test
    void anExternalIdBelongsToOneCustomerOfAnyKind() {
        var externalIds =
                List.of(Map.of("system", "erp", "id", UUID.randomUUID().toString()));
        created(PERSONS, Map.of("firstName", "Ada", "lastName", "Lovelace", "externalIds", externalIds));
        var before = TestDatabase.asMigration().count("individual_customer");

        refused(
                manager()
                        .body(Map.of("firstName", "Ada", "lastName", "Byron", "externalIds", externalIds))
                        .post(PERSONS)
                        .then(),
                409,
                "customer.external-id-taken");
        refused(
                manager()
                        .body(Map.of(
                                "legalName",
                                "Ada Ltd",
                                "taxNumber",
                                aTaxNumber(),
                                "isMerchant",
                                true,
                                "externalIds",
                                externalIds))
                        .post(COMPANIES)
                        .then(),
                409,
                "customer.external-id-taken");

        assertThat(TestDatabase.asMigration().count("individual_customer")).isEqualTo(before);
    }

    @Test
    void aRepeatedKeyAnswersTheSameAndAReusedOneIsRefused() {
        var key = UUID.randomUUID().toString();
        var first = manager()
                .header("Idempotency-Key", key)
                .body(person("Ada", "Lovelace"))
                .post(PERSONS)
                .then()
                .statusCode(201);
        var again = manager()
                .header("Idempotency-Key", key)
                .body(person("Ada", "Lovelace"))
                .post(PERSONS)
                .then()
                .statusCode(201);

        assertThat(again.extract().<String>path("id")).isEqualTo(first.extract().path("id"));
        refused(
                manager()
                        .header("Idempotency-Key", key)
                        .body(person("Ada", "Byron"))
                        .post(PERSONS)
                        .then(),
                422,
                "idempotency-key.reused");
    }

    @Test
    void eachOperationAsksItsPermission() {
        var path = aRegisteredPerson();
        refused(
                permittedOnly("individual-customer:read")
                        .body(person("A", "B"))
                        .post(PERSONS)
                        .then(),
                403,
                "permission.missing");
        refused(
                permittedOnly("individual-customer:read")
                        .header("If-Match", "\"1\"")
                        .body("{}")
                        .patch(path)
                        .then(),
                403,
                "permission.missing");
        refused(
                permittedOnly("individual-customer:read")
                        .body(Map.of("kind", "PHONE", "value", aPhone()))
                        .post(path + "/contact-points")
                        .then(),
                403,
                "permission.missing");
        refused(permittedOnly("individual-customer:write").get(path).then(), 403, "permission.missing");
        refused(permittedOnly("corporate-customer:read").get(PERSONS).then(), 403, "permission.missing");
        permittedOnly("individual-customer:read").get(path).then().statusCode(200);
    }

    @Test
    void atokenThatIsNotInOrderIsRefused() {
        everything("manager")
                .refused()
                .forEach((why, token) -> assertThat(io.restassured.RestAssured.given()
                                .auth()
                                .oauth2(token)
                                .get(PERSONS)
                                .statusCode())
                        .as(why)
                        .isEqualTo(401));
    }

    private static ValidatableResponse register(String body) {
        return manager().body(body).post(PERSONS).then();
    }

    private static ValidatableResponse patch(String path, int version, String body) {
        return manager()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(path)
                .then();
    }

    private static ValidatableResponse addContactPoint(String path, String kind, String value) {
        return manager()
                .body(Map.of("kind", kind, "value", value))
                .post(path + "/contact-points")
                .then();
    }
}
