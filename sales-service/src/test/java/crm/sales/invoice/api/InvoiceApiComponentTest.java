package crm.sales.invoice.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import crm.sales.SalesComponentTest;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-09 */
@QuarkusTest
class InvoiceApiComponentTest extends SalesComponentTest {

    @Test
    void aConfirmedOrderIsInvoicedOnceIssuedAndPaidInParts() {
        var order = aConfirmedOrder();
        var answer = manager()
                .body(Map.of("orderId", order))
                .post(INVOICES)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"");
        answer.body("status", equalTo("DRAFT")).body("number", nullValue()).body("total.amount", equalTo("30.00"));
        var id = UUID.fromString(answer.extract().path("id"));
        var path = INVOICES + "/" + id;
        refused(manager().body(Map.of("orderId", order)).post(INVOICES).then(), 409, "invoice.order-already-invoiced");
        refused(pay(path, "1"), 409, "invoice.not-issued");

        manager()
                .post(path + "/issue")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("number", matchesPattern("INV20\\d\\d-\\d{9}"))
                .body("status", equalTo("ISSUED"));
        refused(manager().post(path + "/issue").then(), 409, "invoice.not-draft");
        pay(path, "10")
                .statusCode(200)
                .body("status", equalTo("PARTIALLY_PAID"))
                .body("paid.amount", equalTo("10.00"));
        refused(pay(path, "20.01"), 409, "invoice.overpaid");
        pay(path, "20.00").statusCode(200).header("ETag", "\"4\"").body("status", equalTo("PAID"));
        refused(pay(path, "0.01"), 409, "invoice.already-paid");

        manager()
                .get(path)
                .then()
                .statusCode(200)
                .body("payments.amount.amount", contains("10.00", "20.00"))
                .body("lines", hasSize(1));
        assertThat(eventTypesOf(id))
                .containsExactly(
                        "invoice.issued.v1",
                        "invoice.payment-received.v1",
                        "invoice.payment-received.v1",
                        "invoice.paid.v1");
    }

    @Test
    void linesOfTheirOwnAreInvoiced() {
        manager()
                .body(ofLines(aKnownCustomer()))
                .post(INVOICES)
                .then()
                .statusCode(201)
                .body("lines[0].description", equalTo("Consulting"))
                .body("net.amount", equalTo("100.00"))
                .body("tax.amount", equalTo("20.00"));
        refused(manager().body(ofLines(UUID.randomUUID())).post(INVOICES).then(), 409, "customer.unknown");
        refused(manager().body(Map.of()).post(INVOICES).then(), 422, "invoice.order-or-lines");
        refused(
                manager()
                        .body(Map.of("orderId", UUID.randomUUID(), "customerId", UUID.randomUUID(), "lines", List.of()))
                        .post(INVOICES)
                        .then(),
                422,
                "invoice.order-or-lines");
        refused(
                manager().body(Map.of("orderId", aDraftOrder())).post(INVOICES).then(),
                409,
                "invoice.order-not-confirmed");
        refused(
                manager()
                        .body(Map.of("orderId", UUID.randomUUID()))
                        .post(INVOICES)
                        .then(),
                404,
                "order.not-found");
        refused(manager().body(Map.of("orderId", "mine")).post(INVOICES).then(), 400, "request.unreadable");
    }

    @Test
    void overdueIsDerivedFromTheDueDate() {
        var customer = aKnownCustomer();
        var late = new java.util.HashMap<>(ofLines(customer));
        late.put("dueDate", "2020-01-01");
        var path = INVOICES + "/" + created(INVOICES, late);
        manager().get(path).then().body("overdue", equalTo(false));
        manager()
                .post(path + "/issue")
                .then()
                .statusCode(200)
                .body("overdue", equalTo(true))
                .body("status", equalTo("ISSUED"));
        manager()
                .queryParam("filter[customerId]", customer)
                .queryParam("filter[overdue]", true)
                .get(INVOICES)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        pay(path, "120").statusCode(200).body("overdue", equalTo(false));
        manager()
                .queryParam("filter[customerId]", customer)
                .queryParam("filter[overdue]", true)
                .get(INVOICES)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void aPaymentThatMakesNoSenseIsRefused() {
        var path = INVOICES + "/" + created(INVOICES, ofLines(aKnownCustomer()));
        manager().post(path + "/issue").then().statusCode(200);
        refused(pay(path, "0"), 422, "payment.not-payable");
        refused(
                manager()
                        .body(Map.of("amount", Map.of("amount", "1", "currency", "USD")))
                        .post(path + "/payments")
                        .then(),
                422,
                "invoice.currency-mismatch");
        refused(
                manager()
                        .body(Map.of("amount", money("1"), "receivedAt", "2199-01-01T00:00:00Z"))
                        .post(path + "/payments")
                        .then(),
                422,
                "payment.in-future");
        refused(manager().body(Map.of()).post(path + "/payments").then(), 422, "request.invalid");
        refused(
                manager()
                        .header("If-Match", "\"9\"")
                        .body(Map.of("amount", money("1")))
                        .post(path + "/payments")
                        .then(),
                412,
                "version.stale");
        manager().get(path).then().body("payments", hasSize(0)).header("ETag", "\"1\"");
    }

    @Test
    void whoMayNotSeeItFindsNothingAndWhoMayNotDoItIsTold() {
        var path = INVOICES + "/" + created(INVOICES, ofLines(aKnownCustomer()));
        refused(stranger().get(path).then(), 404, "invoice.not-found");
        refused(stranger().post(path + "/issue").then(), 404, "invoice.not-found");
        stranger().get(INVOICES).then().statusCode(200).body("items", hasSize(0));
        refused(permittedOnly("invoice:read").post(path + "/issue").then(), 403, "permission.missing");
        refused(
                permittedOnly("invoice:issue")
                        .body(Map.of("amount", money("1")))
                        .post(path + "/payments")
                        .then(),
                403,
                "permission.missing");
        refused(permittedOnly("invoice:pay").get(path).then(), 403, "permission.missing");
        refused(permittedOnly("invoice:read").body(Map.of()).post(INVOICES).then(), 403, "permission.missing");
    }

    @Test
    void theSamePaymentKeyPaysOnce() {
        var path = INVOICES + "/" + created(INVOICES, ofLines(aKnownCustomer()));
        manager().post(path + "/issue").then().statusCode(200);
        var key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            manager()
                    .header("Idempotency-Key", key)
                    .body(Map.of("amount", money("50")))
                    .post(path + "/payments")
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"");
        }
        refused(
                manager()
                        .header("Idempotency-Key", key)
                        .body(Map.of("amount", money("51")))
                        .post(path + "/payments")
                        .then(),
                422,
                "idempotency-key.reused");
        assertThat(TestDatabase.asMigration()
                        .<String>value(
                                "select paid::text from invoice where id = ?::uuid",
                                path.substring(path.length() - 36)))
                .isEqualTo("50.0000");
    }

    private static io.restassured.response.ValidatableResponse pay(String path, String amount) {
        return manager()
                .body(Map.of("amount", money(amount)))
                .post(path + "/payments")
                .then();
    }

    private static Map<String, Object> ofLines(UUID customer) {
        return Map.of(
                "customerId",
                customer,
                "lines",
                List.of(Map.of(
                        "description", "Consulting", "quantity", 2, "unitPrice", money("50.00"), "taxRate", 20)));
    }
}
