package crm.sales.order.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import crm.sales.SalesComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-08: a draft is changed until it is confirmed. */
@QuarkusTest
class ChangeOrderComponentTest extends SalesComponentTest {

    @Test
    void linesChannelAndReferenceOfADraftAreChanged() {
        var id = aDraftOrder();
        var sku = aSku();
        var product = anActiveProduct(sku);
        changed(id, 1, """
                        {"channel": "STORE", "customerReference": "PO 4711",
                         "lines": [{"sku": "%s", "quantity": 1, "lineAmount": {"amount": "10.00", "currency": "TRY"}},
                                   {"productId": "%s", "quantity": 2, "unitPrice": {"amount": "1.50", "currency": "TRY"}}]}
                        """.formatted(sku, product))
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("channel", equalTo("STORE"))
                .body("customerReference", equalTo("PO 4711"))
                .body("lines.net.amount", contains("10.00", "3.00"))
                .body("net.amount", equalTo("13.00"));
        manager()
                .get(ORDERS + "/" + id)
                .then()
                .body("lines.sku", contains(sku, sku))
                .body("net.amount", equalTo("13.00"));

        changed(id, 2, "{\"customerReference\": null}")
                .statusCode(200)
                .body("customerReference", nullValue())
                .body("channel", equalTo("STORE"))
                .body("lines.net.amount", contains("10.00", "3.00"));
        changed(id, 3, "{\"channel\": \"STORE\"}").statusCode(200).header("ETag", "\"3\"");
        assertThat(eventTypesOf(id)).containsExactly("order.created.v1", "order.changed.v1", "order.changed.v1");
        var payload = (String) eventsOf(id).get(1).get("payload");
        assertThat(JsonPath.from(payload).getList("changedFields"))
                .containsExactly("channel", "customerReference", "lines");
        assertThat(payload).doesNotContain("4711");

        manager().post(ORDERS + "/" + id + "/confirm").then().statusCode(200).body("net.amount", equalTo("13.00"));
    }

    @Test
    void whatIsConfirmedOrCancelledIsNotChanged() {
        var confirmed = aConfirmedOrder();
        refused(changed(confirmed, 2, "{\"channel\": \"STORE\"}"), 409, "order.not-draft");
        var cancelled = aDraftOrder();
        manager()
                .body(Map.of("reason", "ENTERED_BY_MISTAKE"))
                .post(ORDERS + "/" + cancelled + "/cancel")
                .then()
                .statusCode(200);
        refused(changed(cancelled, 2, "{\"channel\": \"STORE\"}"), 409, "order.not-draft");
        assertThat(eventTypesOf(confirmed)).doesNotContain("order.changed.v1");
    }

    @Test
    void aChangeNeedsTheVersionThePermissionAndAnOrderThatIsVisible() {
        var id = aDraftOrder();
        var body = "{\"channel\": \"STORE\"}";
        refused(changed(id, 7, body), 412, "version.stale");
        refused(patched(manager(), id, body), 428, "if-match.required");
        refused(patched(stranger().header("If-Match", "\"1\""), id, body), 404, "order.not-found");
        refused(patched(permittedOnly("order:read").header("If-Match", "\"1\""), id, body), 403, "permission.missing");
        refused(changed(UUID.randomUUID(), 1, body), 404, "order.not-found");
    }

    @Test
    void whatAnOrderCouldNotBeMadeOfItIsNotChangedInto() {
        var id = aDraftOrder();
        var line =
                "{\"lines\": [{\"sku\": \"%s\", \"quantity\": 1, \"lineAmount\": {\"amount\": \"1.00\", \"currency\": \"%s\"}}]}";
        var draftProduct = aSku();
        aDraftProduct(draftProduct);
        var sku = aSku();
        anActiveProduct(sku);
        refused(changed(id, 1, line.formatted("NOTHING", "TRY")), 422, "order.unknown-product");
        refused(changed(id, 1, line.formatted(draftProduct, "TRY")), 409, "order.product-not-active");
        refused(changed(id, 1, line.formatted(sku, "USD")), 422, "order.currency-mismatch");
        for (var body : List.of(
                "{\"lines\": []}",
                "{\"lines\": null}",
                "{\"lines\": [null]}",
                "{\"channel\": null}",
                "{\"customerReference\": \"\"}")) {
            refused(changed(id, 1, body), 422, "request.invalid");
        }
        changed(id, 1, "{\"customerId\": \"" + UUID.randomUUID() + "\"}").statusCode(400);
        assertThat(eventTypesOf(id)).containsExactly("order.created.v1");
    }

    private static ValidatableResponse changed(UUID id, int version, String body) {
        return patched(manager().header("If-Match", "\"" + version + "\""), id, body);
    }

    private static ValidatableResponse patched(RequestSpecification caller, UUID id, String body) {
        return caller.contentType("application/merge-patch+json")
                .body(body)
                .patch(ORDERS + "/" + id)
                .then();
    }
}
