package crm.customer.contactpoint.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import crm.customer.CustomerComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** CUS-12: of persons and companies alike. */
@QuarkusTest
class ContactPointApiComponentTest extends CustomerComponentTest {

    @Test
    void aNumberOfAPersonIsCorrectedAndTheEventDoesNotTellIt() {
        var phone = aPhone();
        var path = aCustomer(PERSONS, phone(phone), mail());
        var point = point(path, 0);
        var right = aPhone();

        patch(point, 1, "{\"value\": \"" + right + "\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("id", equalTo(point.substring(point.lastIndexOf('/') + 1)))
                .body("normalised", equalTo(right))
                .body("primary", equalTo(true));

        manager().get(path).then().header("ETag", "\"2\"").body("contactPoints[0].normalised", equalTo(right));
        assertThat(found(PERSONS, phone)).isEmpty();
        assertThat(found(PERSONS, right)).containsExactly(idOf(path).toString());
        assertThat(eventTypesOf(idOf(path)).get(1)).isEqualTo("individual-customer.contact-point-changed.v1");
        assertThat((String) eventsOf(idOf(path)).get(1).get("payload")).doesNotContain(right, phone);
        patch(point, 2, "{\"value\": \"" + right + "\"}").statusCode(200).header("ETag", "\"2\"");
        assertThat(eventsOf(idOf(path))).hasSize(2);
    }

    @TestFactory
    List<DynamicTest> exactlyOneOfAKindIsPrimary() {
        return bothKinds(customers -> {
            var path = aCustomer(customers, phone(aPhone()), phone(aPhone()), mail());

            patch(point(path, 1), 1, "{\"primary\": true}").statusCode(200).body("primary", equalTo(true));
            manager().get(path).then().body("contactPoints.primary", contains(false, true, true));
            refused(patch(point(path, 1), 2, "{\"primary\": false}"), 409, "contact-point.primary-needed");
            remove(point(path, 1), 2)
                    .statusCode(200)
                    .header("ETag", "\"3\"")
                    .body("contactPoints.primary", contains(true, true));
            manager().get(path).then().body("contactPoints", hasSize(2));
        });
    }

    /** The sender of campaigns asks for the address right before it writes: what is gone is written to no more. */
    @TestFactory
    List<DynamicTest> whatIsGoneOrWrongIsNoAddressAnyLonger() {
        return bothKinds(customers -> {
            var path = aCustomer(customers, mail());
            var right = "right" + UUID.randomUUID() + "@example.com";

            patch(point(path, 0), 1, "{\"value\": \"" + right + "\"}").statusCode(200);
            assertThat(addressesOf(path)).containsExactly(right);
            remove(point(path, 0), 2).statusCode(200).body("contactPoints", hasSize(0));
            assertThat(addressesOf(path)).isEmpty();
        });
    }

    /** Nothing is written to where nobody is reached; where the primary one does not reach, another takes its place. */
    @TestFactory
    List<DynamicTest> whatDoesNotReachIsNoAddressUntilItIsVerifiedOrCorrected() {
        return bothKinds(customers -> {
            var path = aCustomer(customers, mail(), mail());
            var addresses = manager().get(path).jsonPath().getList("contactPoints.normalised", String.class);

            judge("invalidate", point(path, 0), 1)
                    .statusCode(200)
                    .header("ETag", "\"2\"")
                    .body("invalidSince", notNullValue())
                    .body("verifiedAt", nullValue())
                    .body("primary", equalTo(true));
            assertThat(addressesOf(path)).containsExactly(addresses.get(1));
            judge("invalidate", point(path, 1), 2).statusCode(200);
            assertThat(addressesOf(path)).isEmpty();
            judge("verify", point(path, 0), 3)
                    .statusCode(200)
                    .body("verifiedAt", notNullValue())
                    .body("invalidSince", nullValue());
            assertThat(addressesOf(path)).containsExactly(addresses.get(0));
            manager()
                    .get(path)
                    .then()
                    .body("contactPoints[0].verifiedAt", notNullValue())
                    .body("contactPoints[1].invalidSince", notNullValue());
            var right = "right" + UUID.randomUUID() + "@example.com";
            patch(point(path, 1), 4, "{\"value\": \"" + right + "\", \"primary\": true}")
                    .statusCode(200)
                    .body("invalidSince", nullValue());
            assertThat(addressesOf(path)).containsExactly(right);
        });
    }

    @Test
    void whatIsKnownOfAContactPointAlreadyIsNoChange() {
        var path = aCustomer(PERSONS, phone(aPhone()));
        String since =
                judge("invalidate", point(path, 0), 1).statusCode(200).extract().path("invalidSince");

        judge("invalidate", point(path, 0), 2)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("invalidSince", equalTo(since));
        judge("verify", point(path, 0), 2).statusCode(200).header("ETag", "\"3\"");

        assertThat(eventTypesOf(idOf(path)).subList(1, 3))
                .containsExactly(
                        "individual-customer.contact-point-invalidated.v1",
                        "individual-customer.contact-point-verified.v1");
    }

    @Test
    void aRemovalIsAnnouncedByItsKind() {
        var path = aCustomer(PERSONS, phone(aPhone()));
        var company = aCustomer(COMPANIES, phone(aPhone()));

        remove(point(path, 0), 1).statusCode(200);
        remove(point(company, 0), 1).statusCode(200);

        assertThat(eventTypesOf(idOf(path)).get(1)).isEqualTo("individual-customer.contact-point-removed.v1");
        assertThat(eventTypesOf(idOf(company)).get(1)).isEqualTo("corporate-customer.updated.v1");
        assertThat((String) eventsOf(idOf(company)).get(1).get("payload")).contains("[\"contactPoints\"]");
    }

    @TestFactory
    List<DynamicTest> whatMakesNoSenseIsRefusedWithoutATrace() {
        return bothKinds(customers -> {
            var phone = aPhone();
            var path = aCustomer(customers, phone(phone), phone(aPhone()), mail());
            var point = point(path, 1);

            refused(patch(point, 1, "{\"value\": \"" + phone + "\"}"), 409, "contact-point.already-there");
            refused(patch(point, 1, "{\"value\": \"0532 12\"}"), 422, "contact-point.phone-invalid");
            refused(patch(point, 1, "{\"value\": null}"), 422, "request.invalid");
            refused(patch(point, 1, "{\"primary\": null}"), 422, "request.invalid");
            refused(patch(point, 1, "{\"value\": \"" + "1".repeat(501) + "\"}"), 422, "request.invalid");
            refused(patch(point, 1, "{\"kind\": \"EMAIL\"}"), 400, "request.unknown-property");
            refused(patch(point, 1, "{\"primary\": \"yes\"}"), 400, "request.unreadable");
            refused(patch(point, 7, "{\"primary\": true}"), 412, "version.stale");
            refused(remove(point, 7), 412, "version.stale");
            refused(judge("verify", point, 7), 412, "version.stale");
            refused(judge("invalidate", point, 7), 412, "version.stale");
            refused(manager().post(point + "/verify").then(), 428, "if-match.required");
            refused(manager().body("{\"primary\": true}").patch(point).then(), 428, "if-match.required");
            refused(manager().post(point + "/remove").then(), 428, "if-match.required");
            var unknown = path + "/contact-points/" + UUID.randomUUID();
            refused(patch(unknown, 1, "{\"primary\": true}"), 404, "contact-point.not-found");
            refused(remove(unknown, 1), 404, "contact-point.not-found");
            refused(judge("verify", unknown, 1), 404, "contact-point.not-found");
            refused(judge("invalidate", unknown, 1), 404, "contact-point.not-found");
            assertThat(eventsOf(idOf(path))).hasSize(1);
        });
    }

    @TestFactory
    List<DynamicTest> whoMayNotWriteOrSeeTheCustomerChangesNothing() {
        return bothKinds(customers -> {
            var path = aCustomer(customers, phone(aPhone()), phone(aPhone()));
            var point = point(path, 1);
            var notFound = customers.substring(customers.lastIndexOf('/') + 1).replaceAll("s$", "") + ".not-found";

            refused(patch(reader(), point, 1, "{\"primary\": true}"), 403, "permission.missing");
            refused(remove(reader(), point, 1), 403, "permission.missing");
            refused(judge(reader(), "invalidate", point, 1), 403, "permission.missing");
            refused(judge(stranger(), "verify", point, 1), 404, notFound);
            refused(patch(stranger(), point, 1, "{\"primary\": true}"), 404, notFound);
            refused(remove(stranger(), point, 1), 404, notFound);
            assertThat(eventsOf(idOf(path))).hasSize(1);
        });
    }

    private static List<DynamicTest> bothKinds(java.util.function.Consumer<String> test) {
        return List.of(
                DynamicTest.dynamicTest("persons", () -> test.accept(PERSONS)),
                DynamicTest.dynamicTest("companies", () -> test.accept(COMPANIES)));
    }

    private static RequestSpecification reader() {
        return permittedOnly("individual-customer:read", "corporate-customer:read");
    }

    private static String aCustomer(String customers, Map<?, ?>... contactPoints) {
        var body = new HashMap<>(customers.equals(PERSONS) ? person("Ayşe", "Işık") : company("Işık A.Ş."));
        body.put("contactPoints", List.of(contactPoints));
        return customers + "/" + created(customers, body);
    }

    private static Map<String, Object> phone(String number) {
        return Map.of("kind", "PHONE", "value", number);
    }

    private static Map<String, Object> mail() {
        return Map.of("kind", "EMAIL", "value", "a" + UUID.randomUUID() + "@example.com");
    }

    private static String point(String path, int place) {
        return path + "/contact-points/" + manager().get(path).jsonPath().getString("contactPoints[" + place + "].id");
    }

    private static List<String> found(String customers, String question) {
        return manager().queryParam("q", question).get(customers).jsonPath().getList("items.id");
    }

    private static List<String> addressesOf(String path) {
        return permittedOnly("contact-address:read")
                .body(Map.of("customerIds", List.of(idOf(path)), "kind", "EMAIL"))
                .post("/api/v1/contact-addresses")
                .then()
                .statusCode(200)
                .extract()
                .path("items.value");
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

    private static ValidatableResponse judge(String verb, String path, int version) {
        return judge(manager(), verb, path, version);
    }

    private static ValidatableResponse judge(RequestSpecification user, String verb, String path, int version) {
        return user.header("If-Match", "\"" + version + "\"")
                .post(path + "/" + verb)
                .then();
    }

    private static ValidatableResponse remove(String path, int version) {
        return remove(manager(), path, version);
    }

    private static ValidatableResponse remove(RequestSpecification user, String path, int version) {
        return user.header("If-Match", "\"" + version + "\"")
                .post(path + "/remove")
                .then();
    }
}
