package crm.sales;

import static io.restassured.RestAssured.given;

import crm.testing.BackingServices;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The running service with its real database and broker; the application starts once for all of these tests. */
@QuarkusTest
@WithTestResource(value = BackingServices.class, scope = TestResourceScope.GLOBAL)
public abstract class SalesComponentTest {

    protected static final String PRODUCTS = "/api/v1/products";
    protected static final String OPPORTUNITIES = "/api/v1/opportunities";
    protected static final String ORDERS = "/api/v1/orders";
    protected static final String OFFERS = "/api/v1/offers";
    protected static final String INVOICES = "/api/v1/invoices";
    protected static final String QUOTES = "/api/v1/quotes";

    protected static final String[] EVERYTHING = {
        "product:read",
        "product:write",
        "product-cost:read",
        "opportunity:read",
        "opportunity:write",
        "opportunity:reassign",
        "offer:read",
        "offer:write",
        "order:read",
        "order:write",
        "order:confirm",
        "order:cancel",
        "quote:read",
        "quote:write",
        "quote:approve",
        "invoice:read",
        "invoice:issue",
        "invoice:pay",
        "import:run"
    };

    /** Sees everything and may do everything that sales has to offer. */
    protected static RequestSpecification manager() {
        return as(
                Tokens.user("manager").permissions(EVERYTHING).visibility("all").team("istanbul-sales"));
    }

    /** The same permissions, but only for what is their own. */
    protected static RequestSpecification stranger() {
        return as(Tokens.user("stranger")
                .permissions(EVERYTHING)
                .visibility("own")
                .team("izmir-sales"));
    }

    protected static RequestSpecification permittedOnly(String... permissions) {
        return as(Tokens.user("limited").permissions(permissions).visibility("all"));
    }

    protected static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.sign()).contentType(ContentType.JSON);
    }

    /** A customer of the manager, as the event of a registration would have left it. */
    protected static UUID aKnownCustomer() {
        var id = UUID.randomUUID();
        TestDatabase.asMigration()
                .update(
                        "insert into known_customer (customer_id, owner_user_id, owner_team) values (?, ?, ?)",
                        id,
                        Tokens.idOf("manager"),
                        "istanbul-sales");
        return id;
    }

    protected static UUID aCustomerKnownAs(String system, String externalId) {
        var id = aKnownCustomer();
        TestDatabase.asMigration()
                .update(
                        "insert into customer_ref (system, external_id, customer_id) values (?, ?, ?)",
                        system,
                        externalId,
                        id);
        return id;
    }

    protected static Map<String, Object> money(String amount) {
        return Map.of("amount", amount, "currency", "TRY");
    }

    protected static String aSku() {
        return "SKU-" + UUID.randomUUID();
    }

    protected static UUID aDraftProduct(String sku) {
        return created(
                PRODUCTS,
                Map.of(
                        "sku",
                        sku,
                        "name",
                        "Compact disc",
                        "kind",
                        "GOOD",
                        "taxRate",
                        20,
                        "standardCost",
                        money("6.50")));
    }

    protected static UUID anActiveProduct(String sku) {
        var id = aDraftProduct(sku);
        manager().post(PRODUCTS + "/" + id + "/activate").then().statusCode(200);
        return id;
    }

    protected static Map<String, Object> orderOf(UUID customerId, String sku) {
        return Map.of(
                "customerId",
                customerId,
                "channel",
                "WEB",
                "lines",
                List.of(Map.of("sku", sku, "quantity", 2, "unitPrice", money("12.50"))));
    }

    protected static UUID aDraftOrder() {
        var sku = aSku();
        anActiveProduct(sku);
        return created(ORDERS, orderOf(aKnownCustomer(), sku));
    }

    protected static UUID aConfirmedOrder() {
        var id = aDraftOrder();
        manager().post(ORDERS + "/" + id + "/confirm").then().statusCode(200);
        return id;
    }

    /** Creates as the manager and answers the id. */
    protected static UUID created(String path, Object body) {
        var id =
                manager().body(body).post(path).then().statusCode(201).extract().<String>path("id");
        return UUID.fromString(id);
    }

    protected static void refused(ValidatableResponse answer, int status, String code) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("code", org.hamcrest.Matchers.equalTo(code));
    }

    /** What has been written for the topic of one aggregate, in order. */
    protected static List<Map<String, Object>> eventsOf(UUID aggregateId) {
        return TestDatabase.asMigration()
                .rows(
                        "select aggregate_version as version, type, payload, occurred_at from outbox"
                                + " where aggregate_id = ? order by aggregate_version",
                        aggregateId);
    }

    /** What has been told of an order's cost, for services alone; empty until it is confirmed. */
    protected static List<Map<String, Object>> costsOf(UUID order) {
        return TestDatabase.asMigration()
                .rows(
                        "select aggregate_version as version, type, payload, occurred_at from outbox"
                                + " where topic = 'crm.sales.order-cost.v1' and payload::jsonb ->> 'orderId' = ?",
                        order.toString());
    }

    protected static List<String> eventTypesOf(UUID aggregateId) {
        return eventsOf(aggregateId).stream()
                .map(event -> ((String) event.get("type")).replaceFirst("crm\\.sales\\.", ""))
                .toList();
    }
}
