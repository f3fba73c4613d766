package crm.sales.product.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import crm.sales.SalesComponentTest;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-06 */
@QuarkusTest
class ProductApiComponentTest extends SalesComponentTest {

    /** What we pay is nobody's business but of who sets prices. */
    @Test
    void costsAreShownToWhoMaySeeThem() {
        var id = aDraftProduct(aSku());

        manager().get(PRODUCTS + "/" + id).then().body("standardCost.amount", equalTo("6.50"));
        permittedOnly("product:read")
                .get(PRODUCTS + "/" + id)
                .then()
                .statusCode(200)
                .body("standardCost", nullValue());
        var list = permittedOnly("product:read").get(PRODUCTS).then().statusCode(200);
        assertThat(list.extract().jsonPath().getList("items.standardCost")).containsOnlyNulls();
        var written = permittedOnly("product:write")
                .post(PRODUCTS + "/" + id + "/activate")
                .then();
        written.statusCode(200).body("standardCost", nullValue());
    }

    @Test
    void aProductIsCreatedActivatedAndDiscontinued() {
        var sku = aSku();
        var answer = manager().body(product(sku)).post(PRODUCTS).then().statusCode(201);
        answer.header("ETag", "\"1\"").body("sku", equalTo(sku)).body("status", equalTo("DRAFT"));
        answer.body("standardCost.amount", equalTo("6.50"));
        var location = answer.extract().header("Location");
        assertThat(location).endsWith(PRODUCTS + "/" + answer.extract().path("id"));

        manager().get(location).then().statusCode(200).header("ETag", "\"1\"").body("name", equalTo("Compact disc"));
        manager().post(location + "/activate").then().statusCode(200).body("status", equalTo("ACTIVE"));
        manager().post(location + "/discontinue").then().statusCode(200).header("ETag", "\"3\"");

        var id = UUID.fromString(answer.extract().path("id"));
        assertThat(eventTypesOf(id))
                .containsExactly("product.created.v1", "product.activated.v1", "product.discontinued.v1");
    }

    @Test
    void theCostIsSetWithTheVersionThatWasRead() {
        var path = PRODUCTS + "/" + aDraftProduct(aSku());
        var cost = Map.of("standardCost", money("7.10"));

        refused(manager().body(cost).put(path + "/cost").then(), 428, "if-match.required");
        refused(
                manager()
                        .header("If-Match", "\"9\"")
                        .body(cost)
                        .put(path + "/cost")
                        .then(),
                412,
                "version.stale");
        manager()
                .header("If-Match", "\"1\"")
                .body(cost)
                .put(path + "/cost")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("standardCost.amount", equalTo("7.10"));
        refused(
                manager()
                        .header("If-Match", "\"1\"")
                        .body(cost)
                        .put(path + "/cost")
                        .then(),
                412,
                "version.stale");
    }

    @Test
    void aWrongStateIsRefused() {
        var path = PRODUCTS + "/" + aDraftProduct(aSku());
        refused(manager().post(path + "/discontinue").then(), 409, "product.not-active");
        manager().post(path + "/activate").then().statusCode(200);
        refused(manager().post(path + "/activate").then(), 409, "product.not-draft");
    }

    @Test
    void anSkuIsTakenOnce() {
        var sku = aSku();
        aDraftProduct(sku);
        refused(manager().body(product(sku)).post(PRODUCTS).then(), 409, "product.sku-taken");
    }

    @Test
    void whatCannotBeReadIs400AndWhatMakesNoSenseIs422() {
        refused(manager().body("{").post(PRODUCTS).then(), 400, "request.unreadable");
        refused(manager().body(with("colour", "red")).post(PRODUCTS).then(), 400, "request.unknown-property");
        refused(manager().body(with("kind", "BOAT")).post(PRODUCTS).then(), 400, "request.unreadable");
        refused(
                manager()
                        .body(with("standardCost", money("many")))
                        .post(PRODUCTS)
                        .then(),
                400,
                "request.unreadable");
        refused(manager().body(with("name", " ")).post(PRODUCTS).then(), 422, "request.invalid");
        refused(manager().body(with("sku", "=1+1")).post(PRODUCTS).then(), 422, "sku.malformed");
        refused(manager().body(with("taxRate", 101)).post(PRODUCTS).then(), 422, "tax-rate.out-of-range");
        refused(manager().body(with("standardCost", money("-1"))).post(PRODUCTS).then(), 422, "money.negative");
        refused(manager().body(with("status", "ACTIVE")).post(PRODUCTS).then(), 400, "request.unknown-property");
    }

    @Test
    void withoutTheRoleNothingIsDone() {
        var path = PRODUCTS + "/" + aDraftProduct(aSku());
        var reader = permittedOnly("product:read");
        reader.get(path).then().statusCode(200);
        refused(
                permittedOnly("product:read")
                        .body(product(aSku()))
                        .post(PRODUCTS)
                        .then(),
                403,
                "permission.missing");
        refused(permittedOnly("product:read").post(path + "/activate").then(), 403, "permission.missing");
        refused(permittedOnly("order:read").get(path).then(), 403, "permission.missing");
        refused(permittedOnly("order:read").get(PRODUCTS).then(), 403, "permission.missing");
        refused(given().get(path).then(), 401, "token.missing-or-invalid");
        Tokens.user("manager")
                .permissions("product:read")
                .refused()
                .forEach((why, token) -> assertThat(
                                given().auth().oauth2(token).get(path).statusCode())
                        .as(why)
                        .isEqualTo(401));
        refused(manager().get(PRODUCTS + "/" + UUID.randomUUID()).then(), 404, "product.not-found");
        refused(manager().post(PRODUCTS + "/" + UUID.randomUUID() + "/activate").then(), 404, "product.not-found");
    }

    @Test
    void theSameKeyAnswersTheSameAndAnotherBodyIsRefused() {
        var key = UUID.randomUUID().toString();
        var request = product(aSku());
        var first = manager()
                .header("Idempotency-Key", key)
                .body(request)
                .post(PRODUCTS)
                .then()
                .statusCode(201);
        var again = manager()
                .header("Idempotency-Key", key)
                .body(request)
                .post(PRODUCTS)
                .then()
                .statusCode(201);
        assertThat(again.extract().asString()).isEqualTo(first.extract().asString());
        refused(
                manager()
                        .header("Idempotency-Key", key)
                        .body(product(aSku()))
                        .post(PRODUCTS)
                        .then(),
                422,
                "idempotency-key.reused");
    }

    @Test
    void theCatalogueIsListedForEverybodyWhoMayReadIt() {
        var sku = aSku();
        var id = aDraftProduct(sku);
        stranger()
                .queryParam("filter[sku]", sku)
                .get(PRODUCTS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.id", hasItem(id.toString()));
        manager()
                .queryParam("filter[sku]", sku)
                .queryParam("filter[status]", "ACTIVE")
                .get(PRODUCTS)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        refused(manager().queryParam("filter[cost]", "1").get(PRODUCTS).then(), 422, "list.unknown-field");
        manager()
                .queryParam("sort", "name")
                .queryParam("limit", 1)
                .get(PRODUCTS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    private static Map<String, Object> product(String sku) {
        return Map.of(
                "sku",
                sku,
                "name",
                "Compact disc",
                "kind",
                "GOOD",
                "unit",
                "piece",
                "taxRate",
                20,
                "standardCost",
                money("6.50"));
    }

    private static Map<String, Object> with(String field, Object value) {
        var request = new HashMap<>(product(aSku()));
        request.put(field, value);
        return request;
    }
}
