package crm.sales.order.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import crm.sales.SalesComponentTest;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-08 */
@QuarkusTest
class OrderApiComponentTest extends SalesComponentTest {

    @Test
    void anOrderIsDraftedWithItsTotals() {
        var sku = aSku();
        var product = anActiveProduct(sku);
        var request = Map.of(
                "customerId",
                aKnownCustomer(),
                "channel",
                "STORE",
                "currency",
                "TRY",
                "lines",
                List.of(
                        Map.of("sku", sku, "quantity", 3, "unitPrice", money("0.335")),
                        Map.of("productId", product, "quantity", 1.5, "lineAmount", money("10.03"), "taxRate", 10)));
        manager()
                .body(request)
                .post(ORDERS)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("number", startsWith("ORD-"))
                .body("status", equalTo("DRAFT"))
                .body("lines.net.amount", contains("1.01", "10.03"))
                .body("lines.tax.amount", contains("0.20", "1.00"))
                .body("net.amount", equalTo("11.04"))
                .body("tax.amount", equalTo("1.20"))
                .body("total.amount", equalTo("12.24"));
    }

    @Test
    void theCustomersReferenceIsKeptAndShownInOrderAndList() {
        var sku = aSku();
        anActiveProduct(sku);
        var customer = aKnownCustomer();
        var request = new HashMap<>(orderOf(customer, sku));
        request.put("customerReference", "PO 4711 Çelik");
        var id = created(ORDERS, request);

        manager().get(ORDERS + "/" + id).then().statusCode(200).body("customerReference", equalTo("PO 4711 Çelik"));
        manager()
                .get(ORDERS + "?filter[customerId]=" + customer)
                .then()
                .statusCode(200)
                .body("items.customerReference", contains("PO 4711 Çelik"));
        request.put("customerReference", "x".repeat(81));
        refused(manager().body(request).post(ORDERS).then(), 422, "request.invalid");
        request.put("customerReference", "");
        refused(manager().body(request).post(ORDERS).then(), 422, "request.invalid");
    }

    @Test
    void aConfirmedOrderTellsTheCostOfThatMoment() {
        var sku = aSku();
        var product = anActiveProduct(sku);
        var customer = aKnownCustomer();
        var id = created(ORDERS, orderOf(customer, sku));
        manager()
                .header("If-Match", "\"2\"")
                .body(Map.of("standardCost", money("7.10")))
                .put(PRODUCTS + "/" + product + "/cost")
                .then()
                .statusCode(200);
        manager()
                .post(ORDERS + "/" + id + "/confirm")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("CONFIRMED"));

        var events = eventsOf(id);
        assertThat(eventTypesOf(id)).containsExactly("order.created.v1", "order.confirmed.v1");
        var confirmed = JsonPath.from((String) events.get(1).get("payload"));
        var stored = manager()
                .get(ORDERS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat((String) events.get(1).get("payload")).doesNotContainIgnoringCase("cost");
        assertThat(costsOf(id)).singleElement().satisfies(cost -> {
            assertThat(cost).containsEntry("version", 1L).containsEntry("type", "crm.sales.order-cost.recorded.v1");
            assertThat(cost.get("occurred_at")).isEqualTo(events.get(1).get("occurred_at"));
            var told = JsonPath.from((String) cost.get("payload"));
            assertThat(told.getString("lines[0].unitCost.amount")).isEqualTo("7.10");
            assertThat(told.getString("customerId")).isEqualTo(customer.toString());
            assertThat(told.getString("currency")).isEqualTo("TRY");
        });
        assertThat(confirmed.getString("customerId")).isEqualTo(customer.toString());
        assertThat(confirmed.getString("net.amount")).isEqualTo("25.00").isEqualTo(stored.getString("net.amount"));
        assertThat(confirmed.getString("total.amount")).isEqualTo("30.00").isEqualTo(stored.getString("total.amount"));
        assertThat(confirmed.getString("confirmedAt")).isEqualTo(stored.getString("confirmedAt"));
        assertThat(TestDatabase.asMigration()
                        .<BigDecimal>value("select sum(net) from order_line where order_id = ?", id))
                .isEqualByComparingTo("25.00");
    }

    @Test
    void theAuditorReadsWhoDidIt() {
        var id = aConfirmedOrder();
        var rows = TestDatabase.asMigration()
                .rows("select actor, action from audit where subject_id = ? order by subject_version", id.toString());
        assertThat(rows)
                .extracting(row -> row.get("action"))
                .containsExactly("crm.sales.order.created.v1", "crm.sales.order.confirmed.v1");
        assertThat(rows).extracting(row -> row.get("actor")).containsOnly("user:" + crm.testing.Tokens.idOf("manager"));
    }

    /** An order is written without a transaction around it: its one statement has to be one. */
    @Test
    void anOrderItsLinesAndItsHistoryAreWrittenInOneTransaction() {
        var sku = aSku();
        anActiveProduct(sku);
        var id = created(ORDERS, orderOf(aKnownCustomer(), sku));

        var transactions = TestDatabase.asService().rows("""
            select xmin::text as id from sales_order where id = ?::uuid
            union select xmin::text from order_line where order_id = ?::uuid
            union select xmin::text from audit where subject_id = ?
            """, id.toString(), id.toString(), id.toString());

        assertThat(transactions).hasSize(1);
        assertThat(eventTypesOf(id)).containsExactly("order.created.v1");
    }

    @Test
    void aDraftAndAConfirmedOrderAreCancelledOnce() {
        var id = aConfirmedOrder();
        var path = ORDERS + "/" + id;
        var reason = Map.of("reason", "CUSTOMER_REQUEST");
        refused(manager().post(path + "/confirm").then(), 409, "order.not-draft");
        refused(
                manager()
                        .body(Map.of("reason", "I, Ayşe, say so"))
                        .post(path + "/cancel")
                        .then(),
                422,
                "reason.not-a-code");
        refused(
                manager()
                        .header("If-Match", "\"1\"")
                        .body(reason)
                        .post(path + "/cancel")
                        .then(),
                412,
                "version.stale");
        manager()
                .body(reason)
                .post(path + "/cancel")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("CANCELLED"));
        refused(manager().body(reason).post(path + "/cancel").then(), 409, "order.already-cancelled");
        assertThat(eventTypesOf(id)).containsExactly("order.created.v1", "order.confirmed.v1", "order.cancelled.v1");
    }

    @Test
    void anUnknownCustomerOrProductIsRefusedAndLeavesNoTrace() {
        var sku = aSku();
        aDraftProduct(sku);
        var before = TestDatabase.asMigration().count("sales_order");
        refused(manager().body(orderOf(UUID.randomUUID(), sku)).post(ORDERS).then(), 422, "customer.unknown");
        refused(manager().body(orderOf(aKnownCustomer(), aSku())).post(ORDERS).then(), 422, "order.unknown-product");
        refused(manager().body(orderOf(aKnownCustomer(), sku)).post(ORDERS).then(), 409, "order.product-not-active");
        assertThat(TestDatabase.asMigration().count("sales_order")).isEqualTo(before);
    }

    @Test
    void aCustomerOfOthersIsAsUnknownAsNone() {
        var sku = aSku();
        anActiveProduct(sku);
        refused(stranger().body(orderOf(aKnownCustomer(), sku)).post(ORDERS).then(), 422, "customer.unknown");
    }

    @Test
    void whatCannotBeReadIs400AndWhatMakesNoSenseIs422() {
        refused(post(Map.of("quantity", "many", "unitPrice", money("1"))), 400, "request.unreadable");
        refused(post(Map.of("quantity", 0, "unitPrice", money("1"))), 422, "quantity.out-of-range");
        refused(post(Map.of("quantity", 1, "unitPrice", money("-1"))), 422, "money.negative");
        refused(post(Map.of("quantity", 1, "lineAmount", money("1.001"))), 422, "money.too-precise");
        refused(post(Map.of("quantity", 1)), 422, "order.line-price");
        refused(
                post(Map.of("quantity", 1, "unitPrice", money("1"), "productId", UUID.randomUUID())),
                422,
                "order.line-product");
        refused(
                post(Map.of("quantity", 1, "unitPrice", Map.of("amount", "1", "currency", "USD"))),
                422,
                "order.currency-mismatch");
        var noLines = Map.of("customerId", aKnownCustomer(), "channel", "WEB", "lines", List.of());
        refused(manager().body(noLines).post(ORDERS).then(), 422, "request.invalid");
        var number = new HashMap<>(noLines);
        number.put("number", "ORD-1");
        refused(manager().body(number).post(ORDERS).then(), 400, "request.unknown-property");
    }

    /** C41, C42, C44, C48, C49 */
    @Test
    void whatIsHostileIsRefusedAtOnce() {
        refused(post(Map.of("quantity", "1", "unitPrice", money("1"))), 400, "request.unreadable");
        var number = Map.of("amount", 1, "currency", "TRY");
        refused(post(Map.of("quantity", 1, "unitPrice", number)), 400, "request.unreadable");
        refused(post(Map.of("quantity", new BigDecimal("1e99"), "unitPrice", money("1"))), 422, "request.invalid");
        refused(post(Map.of("quantity", 1, "unitPrice", money("1e2147483647"))), 400, "request.unreadable");
        refused(post(Map.of("quantity", 1, "unitPrice", money("900000000000000.00"))), 422, "money.out-of-range");
        refused(post(Map.of("quantity", 9, "unitPrice", money("900000000000.00"))), 422, "money.out-of-range");
        for (var currency : List.of("XAU", "XXX", "TRL")) {
            var price = Map.of("amount", "12.50", "currency", currency);
            refused(post(Map.of("quantity", 1, "unitPrice", price)), 422, "money.unknown-currency");
        }
        refused(raw("{\"channel\": 0}"), 400, "request.unreadable");
        refused(raw("{} rest"), 400, "request.unreadable");
        refused(raw("{\"currency\": \"TRY\", \"currency\": \"TRY\"}"), 400, "request.unreadable");
        refused(raw("{\"lines\": [" + "{},".repeat(200) + "{}]}"), 422, "request.invalid");
        refused(raw("{\"lines\": [" + "{},".repeat(30_000) + "{}]}"), 400, "request.beyond-limits");
        assertThat(raw("{\"lines\": [" + "{},".repeat(199) + "{}]}").extract().<List<?>>path("violations"))
                .hasSize(50);
    }

    private static ValidatableResponse raw(String body) {
        return manager().body(body).post(ORDERS).then();
    }

    @Test
    void whoMayNotSeeItFindsNothingAndWhoMayNotDoItIsTold() {
        var path = ORDERS + "/" + aDraftOrder();
        refused(stranger().get(path).then(), 404, "order.not-found");
        refused(stranger().post(path + "/confirm").then(), 404, "order.not-found");
        refused(
                permittedOnly("order:read", "order:write")
                        .post(path + "/confirm")
                        .then(),
                403,
                "permission.missing");
        refused(
                permittedOnly("order:confirm")
                        .body(Map.of("reason", "X"))
                        .post(path + "/cancel")
                        .then(),
                403,
                "permission.missing");
        refused(permittedOnly("order:confirm").get(path).then(), 403, "permission.missing");
        refused(permittedOnly("order:read").body(Map.of()).post(ORDERS).then(), 403, "permission.missing");
    }

    @Test
    void theHistoryOfACustomerIsAListOfThatCustomer() {
        var sku = aSku();
        anActiveProduct(sku);
        var customer = aKnownCustomer();
        var first = created(ORDERS, orderOf(customer, sku));
        var second = created(ORDERS, orderOf(customer, sku));

        manager()
                .queryParam("filter[customerId]", customer)
                .queryParam("sort", "-createdAt")
                .queryParam("count", "exact")
                .get(ORDERS)
                .then()
                .statusCode(200)
                .body("items.id", contains(second.toString(), first.toString()))
                .body("count", equalTo(2))
                .body("items[0].total.amount", equalTo("30.00"));
        stranger()
                .queryParam("filter[customerId]", customer)
                .get(ORDERS)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        var page = manager()
                .queryParam("filter[customerId]", customer)
                .queryParam("sort", "createdAt")
                .queryParam("limit", 1)
                .get(ORDERS)
                .then()
                .body("items.id", contains(first.toString()))
                .extract()
                .<String>path("nextCursor");
        manager()
                .queryParam("filter[customerId]", customer)
                .queryParam("sort", "createdAt")
                .queryParam("limit", 1)
                .queryParam("cursor", page)
                .get(ORDERS)
                .then()
                .body("items.id", contains(second.toString()));
        refused(manager().queryParam("filter[customerId]", "me").get(ORDERS).then(), 422, "list.value-unreadable");
    }

    @Test
    void theSameKeyDraftsOneOrder() {
        var sku = aSku();
        anActiveProduct(sku);
        var customer = aKnownCustomer();
        var key = UUID.randomUUID().toString();
        var first = manager()
                .header("Idempotency-Key", key)
                .body(orderOf(customer, sku))
                .post(ORDERS)
                .then()
                .statusCode(201);
        var again = manager()
                .header("Idempotency-Key", key)
                .body(orderOf(customer, sku))
                .post(ORDERS)
                .then()
                .statusCode(201);
        assertThat(again.extract().<String>path("id")).isEqualTo(first.extract().path("id"));
        refused(
                manager()
                        .header("Idempotency-Key", key)
                        .body(orderOf(aKnownCustomer(), sku))
                        .post(ORDERS)
                        .then(),
                422,
                "idempotency-key.reused");
    }

    private io.restassured.response.ValidatableResponse post(Map<String, Object> line) {
        var sku = aSku();
        anActiveProduct(sku);
        var full = new HashMap<>(line);
        full.put("sku", sku);
        return manager()
                .body(Map.of("customerId", aKnownCustomer(), "channel", "WEB", "lines", List.of(full)))
                .post(ORDERS)
                .then();
    }
}
