package crm.customer.corporate.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import crm.customer.CustomerComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CUS-02 */
@QuarkusTest
class CorporateCustomerApiComponentTest extends CustomerComponentTest {

    @Test
    void aCompanyIsRegisteredAndReadBackWhole() {
        var answer = manager()
                .body("""
                {"legalName": "Işık Çelik Sanayi A.Ş.", "tradeName": "Işık Çelik", "taxNumber": "4840847211",
                 "taxOffice": "Şişli", "mersisNo": "0484084721100018", "industry": "STEEL", "size": "MEDIUM", "isMerchant": true,
                 "contactPoints": [{"kind": "PHONE", "value": "0212 555 12 34"}],
                 "externalIds": [{"system": "erp", "id": "%s"}]}
                """.formatted(UUID.randomUUID()))
                .post(COMPANIES)
                .then()
                .statusCode(201);
        var path = COMPANIES + "/" + answer.extract().path("id");

        manager()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("legalName", equalTo("Işık Çelik Sanayi A.Ş."))
                .body("tradeName", equalTo("Işık Çelik"))
                .body("taxNumber", equalTo("4840847211"))
                .body("taxOffice", equalTo("Şişli"))
                .body("mersisNo", equalTo("0484084721100018"))
                .body("industry", equalTo("STEEL"))
                .body("size", equalTo("MEDIUM"))
                .body("isMerchant", equalTo(true))
                .body("$", not(org.hamcrest.Matchers.hasKey("merchant")))
                .body("contactPoints.normalised", contains("+902125551234"));
        assertThat(manager().get(path).asString()).isEqualTo(answer.extract().asString());
        assertThat((String) eventsOf(idOf(path)).get(0).get("payload"))
                .contains("\"merchant\":true")
                .doesNotContain("Işık", "4840847211", "5551234", "555 12 34");
    }

    @Test
    void aPatchChangesWhatItNamesAndNullTakesAway() {
        var company = company("Işık Çelik A.Ş.");
        var path = COMPANIES + "/" + created(COMPANIES, company);

        patch(path, 1, "{\"legalName\": \"Yeni A.Ş.\", \"tradeName\": null, \"isMerchant\": false}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("legalName", equalTo("Yeni A.Ş."))
                .body("tradeName", nullValue())
                .body("isMerchant", equalTo(false))
                .body("taxNumber", equalTo(company.get("taxNumber")));

        assertThat((String) eventsOf(idOf(path)).get(1).get("payload"))
                .contains("[\"legalName\",\"isMerchant\"]")
                .doesNotContain("Yeni");
    }

    @Test
    void theSizeOfACompanyIsToldTakenAwayAndFilteredBy() {
        var path = aCompany();
        manager().get(path).then().body("size", nullValue());

        patch(path, 1, "{\"size\": \"SMALL\"}").statusCode(200).body("size", equalTo("SMALL"));
        assertThat(idsOfSize("SMALL")).contains(idOf(path).toString());
        assertThat(idsOfSize("LARGE")).doesNotContain(idOf(path).toString());
        patch(path, 2, "{\"size\": null}").statusCode(200).body("size", nullValue());

        assertThat((String) eventsOf(idOf(path)).get(1).get("payload"))
                .contains("[\"size\"]")
                .doesNotContain("SMALL");
        refused(patch(path, 3, "{\"size\": \"TINY\"}"), 400, "request.unreadable");
    }

    @Test
    void changesThatMakeNoSenseAreRefused() {
        var path = aCompany();

        refused(manager().body("{}").patch(path).then(), 428, "if-match.required");
        refused(patch(path, 9, "{\"legalName\": \"Yeni\"}"), 412, "version.stale");
        refused(patch(path, 1, "{\"taxNumber\": \"4840847212\"}"), 422, "corporate-customer.tax-number-invalid");
        refused(patch(path, 1, "{\"taxNumber\": null}"), 422, "request.invalid");
        refused(patch(path, 1, "{\"isMerchant\": null}"), 422, "corporate-customer.merchant-required");
        refused(patch(path, 1, "{\"version\": 3}"), 400, "request.unknown-property");
        refused(patch(path, 1, "{\"isMerchant\": \"perhaps\"}"), 400, "request.unreadable");

        manager().get(path).then().header("ETag", "\"1\"");
    }

    @Test
    void registrationsThatMakeNoSenseAreRefused() {
        refused(
                register(Map.of("legalName", "X", "taxNumber", "1234567891", "isMerchant", true)),
                422,
                "corporate-customer.tax-number-invalid");
        refused(register(Map.of("legalName", "X", "taxNumber", "4840847211")), 422, "request.invalid");
        refused(
                register(Map.of("legalName", "X", "taxNumber", "4840847211", "isMerchant", true, "mersisNo", "1")),
                422,
                "corporate-customer.mersis-invalid");
        refused(
                register(Map.of("legalName", "X", "taxNumber", "4840847211", "isMerchant", true, "status", "X")),
                400,
                "request.unknown-property");
    }

    @Test
    void aContactPointIsAddedAsAChangeOfTheCompany() {
        var path = aCompany();
        var contactPoint = manager()
                .body(Map.of("kind", "EMAIL", "value", "Info@Example.com"))
                .post(path + "/contact-points")
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .extract()
                .<String>path("id");

        manager().get(path + "/contact-points/" + contactPoint).then().body("normalised", equalTo("info@example.com"));
        refused(
                manager()
                        .body(Map.of("kind", "EMAIL", "value", "info@example.COM"))
                        .post(path + "/contact-points")
                        .then(),
                409,
                "contact-point.already-there");
        assertThat(eventTypesOf(idOf(path)))
                .containsExactly("corporate-customer.registered.v1", "corporate-customer.updated.v1");
    }

    @Test
    void eachOperationAsksItsPermissionAndStrangersSeeNothing() {
        var path = aCompany();
        refused(
                permittedOnly("corporate-customer:read")
                        .body(company("X"))
                        .post(COMPANIES)
                        .then(),
                403,
                "permission.missing");
        refused(
                permittedOnly("corporate-customer:read")
                        .header("If-Match", "\"1\"")
                        .body("{}")
                        .patch(path)
                        .then(),
                403,
                "permission.missing");
        refused(
                permittedOnly("corporate-customer:read")
                        .body(Map.of("kind", "PHONE", "value", aPhone()))
                        .post(path + "/contact-points")
                        .then(),
                403,
                "permission.missing");
        refused(permittedOnly("individual-customer:read").get(COMPANIES).then(), 403, "permission.missing");
        refused(stranger().get(path).then(), 404, "corporate-customer.not-found");
        refused(
                stranger().header("If-Match", "\"1\"").body("{}").patch(path).then(),
                404,
                "corporate-customer.not-found");
        refused(
                stranger()
                        .body(Map.of("kind", "PHONE", "value", aPhone()))
                        .post(path + "/contact-points")
                        .then(),
                404,
                "corporate-customer.not-found");
    }

    @Test
    void companiesAreFoundByTaxNumberAndFilteredByWhatTheyAre() {
        var name = "Öztürk " + UUID.randomUUID();
        var taxNumber = aTaxNumber();
        var id = created(COMPANIES, Map.of("legalName", name, "taxNumber", taxNumber, "isMerchant", false));

        assertThat(manager()
                        .queryParam("q", "ozturk " + name.substring(7, 15))
                        .get(COMPANIES)
                        .jsonPath()
                        .getList("items.id"))
                .isEqualTo(List.of(id.toString()));
        assertThat(manager()
                        .queryParam("filter[isMerchant]", "false")
                        .queryParam("q", taxNumber)
                        .get(COMPANIES)
                        .jsonPath()
                        .getList("items.id"))
                .contains(id.toString());
    }

    private static List<String> idsOfSize(String size) {
        return manager()
                .queryParam("filter[size]", size)
                .queryParam("limit", 200)
                .get(COMPANIES)
                .jsonPath()
                .getList("items.id");
    }

    private static String aCompany() {
        return COMPANIES + "/" + created(COMPANIES, company("Işık Çelik A.Ş."));
    }

    private static ValidatableResponse register(Map<String, Object> body) {
        return manager().body(body).post(COMPANIES).then();
    }

    private static ValidatableResponse patch(String path, int version, String body) {
        return manager()
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .patch(path)
                .then();
    }
}
