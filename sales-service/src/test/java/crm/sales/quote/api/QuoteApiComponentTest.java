package crm.sales.quote.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-05, SAL-07: quotes from the draft to the order. */
@QuarkusTest
class QuoteApiComponentTest extends QuoteComponentTest {

    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");

    @Test
    void aQuoteIsDraftedWithItsDiscountsTaxAndWhatIsWithheld() {
        var sku = aSku();
        var product = anActiveProduct(sku);
        var first = line(sku, 2, "149.90");
        first.put("discountPercent", 5);
        var second = new HashMap<String, Object>(
                Map.of("productId", product, "quantity", 3, "unitPrice", money("33.335"), "taxRate", 10));
        second.put("withheldTenths", 5);
        var third = line(sku, 1, "0.99");
        third.putAll(Map.of("taxRate", 0, "exemptionCode", "351", "description", "Nakliye"));
        var optional = line(sku, 1, "500.00");
        optional.put("optional", true);
        var request = new HashMap<String, Object>(
                Map.of("customerId", aKnownCustomer(), "lines", List.of(first, second, third, optional)));
        request.put("discount", Map.of("percent", 7.5));
        request.put("terms", "Peşin ödeme.\nTeslim 3 gün.");

        var id = created(QUOTES, request);

        read(id).header("ETag", equalTo("\"1\""))
                .body("number", startsWith("QUO-"))
                .body("revision", equalTo(1))
                .body("status", equalTo("DRAFT"))
                .body("validUntil", equalTo(LocalDate.now(ISTANBUL).plusDays(30).toString()))
                .body("terms", equalTo("Peşin ödeme.\nTeslim 3 gün."))
                .body("price.lines.description", contains("Compact disc", "Compact disc", "Nakliye", "Compact disc"))
                .body("price.lines.discountShare.amount", contains("21.36", "7.50", "0.08", "0.00"))
                .body("price.lines.net.amount", contains("263.45", "92.51", "0.91", "500.00"))
                .body("price.roundingUnits", equalTo(1))
                .body("price.net.amount", equalTo("356.87"))
                .body("price.tax.amount", equalTo("61.94"))
                .body("price.total.amount", equalTo("418.81"))
                .body("price.withheld.amount", equalTo("4.63"))
                .body("price.payable.amount", equalTo("414.18"));
        assertThat(eventTypesOf(id)).containsExactly("quote.created.v1");
        assertThat((String) eventsOf(id).get(0).get("payload")).doesNotContain("Nakliye", "Peşin");
    }

    @Test
    void whatCannotBeQuotedIsRefusedAndNothingIsWritten() {
        var customer = aKnownCustomer();
        var sku = aSku();
        anActiveProduct(sku);
        var draftProduct = aSku();
        aDraftProduct(draftProduct);
        refusedDraft(422, "customer.unknown", quoteOf(UUID.randomUUID(), "1"));
        refusedDraft(422, "quote.unknown-product", withLine(customer, line("NOTHING", 1, "1")));
        refusedDraft(409, "quote.product-not-active", withLine(customer, line(draftProduct, 1, "1")));
        refusedDraft(422, "quantity.out-of-range", withLine(customer, line(sku, 0, "1")));
        refusedDraft(422, "money.negative", withLine(customer, line(sku, 1, "-1")));
        refusedDraft(422, "request.invalid", Map.of("customerId", customer, "lines", List.of()));
        refusedDraft(422, "quote.no-lines", withLine(customer, with(sku, "optional", true)));
        refusedDraft(422, "discount.out-of-range", withLine(customer, with(sku, "discountPercent", 101)));
        refusedDraft(422, "quote.exemption-with-tax", withLine(customer, with(sku, "exemptionCode", "351")));
        refusedDraft(422, "withholding.out-of-range", withLine(customer, with(sku, "withheldTenths", 11)));
        refusedDraft(422, "quote.line-product", withLine(customer, with(sku, "productId", UUID.randomUUID())));
        refusedDraft(422, "quote.currency-mismatch", quoteWith(customer, "currency", "USD"));
        refusedDraft(422, "money.unknown-currency", quoteWith(customer, "currency", "XYZ"));
        refusedDraft(422, "quote.validity-in-past", quoteWith(customer, "validUntil", "2020-01-01"));
        refusedDraft(422, "quote.discount-too-large", quoteWith(customer, "discount", Map.of("amount", money("101"))));
        refusedDraft(422, "quote.discount-kind", quoteWith(customer, "discount", Map.of()));
        refusedDraft(422, "opportunity.unknown", quoteWith(customer, "opportunityId", UUID.randomUUID()));
        refusedDraft(422, "request.invalid", quoteWith(customer, "terms", "x".repeat(4001)));
        var another = created(OPPORTUNITIES, Map.of("customerId", aKnownCustomer(), "name", "Theirs"));
        refusedDraft(422, "quote.opportunity-of-another", quoteWith(customer, "opportunityId", another));
        refused(
                permittedOnly("quote:read")
                        .body(quoteOf(customer, "1"))
                        .post(QUOTES)
                        .then(),
                403,
                "permission.missing");
        manager()
                .get(QUOTES + "?filter[customerId]=" + customer)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void aDraftIsChangedWithItsVersion() {
        var id = aDraft();
        patched(manager().header("If-Match", "\"1\""), id, "{\"discount\": {\"percent\": 10}, \"terms\": \"Cash\"}")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("price.net.amount", equalTo("90.00"))
                .body("price.lines", hasSize(1));
        patched(manager().header("If-Match", "\"2\""), id, "{\"discount\": null, \"terms\": null}")
                .statusCode(200)
                .body("discount", nullValue())
                .body("terms", nullValue());
        var sku = aSku();
        anActiveProduct(sku);
        patched(manager().header("If-Match", "\"3\""), id, """
                        {"lines": [{"sku": "%s", "quantity": 2, "unitPrice": {"amount": "10", "currency": "TRY"}},
                                   {"sku": "%s", "quantity": 1, "unitPrice": {"amount": "5", "currency": "TRY"}}]}
                        """.formatted(sku, sku))
                .statusCode(200)
                .body("price.lines.net.amount", contains("20.00", "5.00"));
        read(id).body("price.lines.net.amount", contains("20.00", "5.00"));
        assertThat(JsonPath.from((String) eventsOf(id).get(1).get("payload")).getList("changedFields"))
                .containsExactly("discount", "terms");

        refused(patched(manager().header("If-Match", "\"1\""), id, "{\"terms\": \"x\"}"), 412, "version.stale");
        refused(patched(manager(), id, "{\"terms\": \"x\"}"), 428, "if-match.required");
        refused(patched(manager().header("If-Match", "\"4\""), id, "{\"lines\": null}"), 422, "request.invalid");
        refused(
                patched(permittedOnly("quote:read").header("If-Match", "\"4\""), id, "{\"terms\": \"x\"}"),
                403,
                "permission.missing");
        patched(manager().header("If-Match", "\"4\""), id, "{\"customerId\": \"" + UUID.randomUUID() + "\"}")
                .statusCode(400);
        assertThat(eventsOf(id)).hasSize(4);
    }

    @Test
    void withinTheLimitNobodyIsAskedAndAboveItAnotherPersonIs() {
        var small = approved();
        read(small).body("status", equalTo("APPROVED")).body("approvedBy", nullValue());
        var large = inApproval();
        read(large).body("status", equalTo("IN_APPROVAL"));
        refused(commanded(manager(), large, "approve"), 409, "quote.own-approval");
        refused(commanded(manager(), large, "return"), 409, "quote.own-approval");
        refused(commanded(permittedOnly("quote:write"), large, "approve"), 403, "permission.missing");

        commanded(director(), large, "return").statusCode(200).body("returnNote", equalTo("Too low."));
        done(large, "submit");
        commanded(director(), large, "approve")
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("approvedBy", equalTo(Tokens.idOf("director").toString()));
        done(large, "withdraw").body("status", equalTo("DRAFT")).body("approvedBy", nullValue());
        assertThat(eventTypesOf(large))
                .containsExactly(
                        "quote.created.v1",
                        "quote.submitted.v1",
                        "quote.returned.v1",
                        "quote.submitted.v1",
                        "quote.approved.v1",
                        "quote.withdrawn.v1");
        assertThat(eventsOf(large).toString()).doesNotContain("Too low.");
    }

    @Test
    void anAcceptedQuoteBecomesAnOrderInOneStep() {
        var customer = aKnownCustomer();
        var opportunity = created(OPPORTUNITIES, Map.of("customerId", customer, "name", "Renewal"));
        var request = quoteOf(customer, "100.00");
        request.put("opportunityId", opportunity);
        request.put("discount", Map.of("amount", money("9.99")));
        var id = created(QUOTES, request);
        for (var command : List.of("submit", "send", "accept")) {
            done(id, command);
        }

        var order =
                done(id, "order").body("status", equalTo("ORDERED")).extract().<String>path("orderId");

        manager()
                .get(ORDERS + "/" + order)
                .then()
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("channel", equalTo("FIELD"))
                .body("customerId", equalTo(customer.toString()))
                .body("net.amount", equalTo("90.01"))
                .body("total.amount", equalTo(read(id).extract().<String>path("price.total.amount")));
        manager()
                .get(QUOTES + "?filter[opportunityId]=" + opportunity)
                .then()
                .body("items.id", contains(id.toString()));
        manager().get(QUOTES + "?filter[orderId]=" + order).then().body("items.id", contains(id.toString()));
        refused(commanded(manager(), id, "order"), 409, "quote.already-ordered");
        refused(commanded(permittedOnly("quote:write"), id, "order"), 403, "permission.missing");
        assertThat(eventTypesOf(UUID.fromString(order))).containsExactly("order.created.v1");
    }

    @Test
    void aRevisionSupersedesWhatWaitsForAnAnswer() {
        var sent = sent();
        var next = done(sent.id(), "revise")
                .body("status", equalTo("DRAFT"))
                .body("revision", equalTo(2))
                .extract()
                .<String>path("id");
        read(sent.id()).body("status", equalTo("SUPERSEDED")).body("revisedAs", equalTo(next));
        read(UUID.fromString(next)).body("price.lines", hasSize(1));
        refused(commanded(manager(), sent.id(), "revise"), 409, "quote.not-revisable");
        var declined = declined();
        done(declined, "revise");
        read(declined).body("status", equalTo("REJECTED"));
        refused(commanded(manager(), declined, "revise"), 409, "quote.already-revised");
        assertThat(eventTypesOf(UUID.fromString(next))).containsExactly("quote.created.v1");
    }

    @Test
    void whoseLastDayHasPassedExpiresByItself() {
        var sent = sent();
        TestDatabase.asMigration().update("update quote set valid_until = current_date - 3 where id = ?", sent.id());

        await("the timer looks every few seconds")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> read(sent.id()).body("status", equalTo("EXPIRED")));

        assertThat(eventTypesOf(sent.id())).endsWith("quote.sent.v1", "quote.expired.v1");
        refused(commanded(manager(), sent.id(), "accept"), 409, "quote.not-sent");
        done(sent.id(), "revise")
                .body("validUntil", equalTo(LocalDate.now(ISTANBUL).plusDays(30).toString()));
    }

    /** SAL-05, ADR 0026: an order is of a customer whom one sees, also where the quote was made before. */
    @Test
    void aQuoteOfACustomerWhoIsSomebodyElsesNowIsNotOrdered() {
        var customer = UUID.randomUUID();
        TestDatabase.asMigration()
                .update(
                        "insert into known_customer (customer_id, owner_user_id) values (?, ?)",
                        customer,
                        Tokens.idOf("stranger"));
        var id = UUID.fromString(stranger()
                .body(quoteOf(customer, "100.00"))
                .post(QUOTES)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        for (var command : List.of("submit", "send", "accept")) {
            commanded(stranger(), id, command).statusCode(200);
        }
        TestDatabase.asMigration()
                .update(
                        "update known_customer set owner_user_id = ? where customer_id = ?",
                        Tokens.idOf("manager"),
                        customer);

        refused(commanded(stranger(), id, "order"), 422, "customer.unknown");
        read(id).body("status", equalTo("ACCEPTED"));
    }

    /** SAL-07: to give something away is not the seller's alone to decide. */
    @Test
    void whatIsListedAtNothingNeedsAnotherPerson() {
        var id = created(QUOTES, quoteOf(aKnownCustomer(), "0.00"));
        done(id, "submit").body("status", equalTo("IN_APPROVAL"));
    }

    @Test
    void everyCommandInAWrongStateIsRefusedAndChangesNothing() {
        var wrong = Map.of(
                aDraft(),
                Map.of(
                        "approve", "quote.not-in-approval",
                        "return", "quote.not-in-approval",
                        "withdraw", "quote.not-submitted",
                        "send", "quote.not-approved",
                        "accept", "quote.not-sent",
                        "decline", "quote.not-sent",
                        "revise", "quote.not-revisable",
                        "order", "quote.not-accepted"),
                approved(),
                Map.of("submit", "quote.not-draft", "accept", "quote.not-sent"),
                sent().id(),
                Map.of("submit", "quote.not-draft", "withdraw", "quote.not-submitted"),
                accepted(),
                Map.of(
                        "send", "quote.not-approved",
                        "accept", "quote.not-sent",
                        "decline", "quote.not-sent",
                        "revise", "quote.not-revisable"));
        wrong.forEach((id, commands) -> commands.forEach((command, code) -> {
            var before = read(id).extract().asString();
            refused(commanded(director(), id, command), 409, code);
            assertThat(read(id).extract().asString()).as(command).isEqualTo(before);
        }));
    }

    @Test
    void whatOneMayNotSeeIsNotThereAndAStaleVersionChangesNothing() {
        var id = aDraft();
        refused(stranger().get(QUOTES + "/" + id).then(), 404, "quote.not-found");
        for (var command :
                List.of("submit", "approve", "return", "withdraw", "send", "accept", "decline", "revise", "order")) {
            refused(commanded(stranger(), id, command), 404, "quote.not-found");
            refused(commanded(manager().header("If-Match", "\"7\""), id, command), 412, "version.stale");
            refused(commanded(permittedOnly("quote:read"), id, command), 403, "permission.missing");
        }
        refused(manager().body(Map.of()).post(QUOTES + "/" + id + "/order").then(), 422, "request.invalid");
        refused(manager().body(Map.of()).post(QUOTES + "/" + id + "/decline").then(), 422, "request.invalid");
        assertThat(eventTypesOf(id)).containsExactly("quote.created.v1");
    }

    @Test
    void aRepeatedCommandWithItsKeyIsAnsweredOnceAndTheLinkIsToldOnce() {
        var request = quoteOf(aKnownCustomer(), "10");
        var key = UUID.randomUUID().toString();
        var first = manager()
                .header("Idempotency-Key", key)
                .body(request)
                .post(QUOTES)
                .then()
                .statusCode(201);
        var again = manager()
                .header("Idempotency-Key", key)
                .body(request)
                .post(QUOTES)
                .then()
                .statusCode(201);
        assertThat(again.extract().<String>path("id")).isEqualTo(first.extract().<String>path("id"));
        var id = approved();
        var send = UUID.randomUUID().toString();
        commanded(manager().header("Idempotency-Key", send), id, "send")
                .statusCode(200)
                .header("Link", notNullValue());
        commanded(manager().header("Idempotency-Key", send), id, "send")
                .statusCode(200)
                .header("Link", nullValue());
    }

    @Test
    void quotesAreFoundSortedAndAddedUp() {
        var customer = aKnownCustomer();
        var small = created(QUOTES, quoteOf(customer, "10.00")).toString();
        var large = created(QUOTES, quoteOf(customer, "20.00")).toString();
        done(UUID.fromString(large), "submit");
        String number = read(UUID.fromString(small)).extract().path("number");
        var theirs = QUOTES + "?filter[customerId]=" + customer;

        manager().get(theirs + "&sort=-total").then().body("items.id", contains(large, small));
        manager().get(theirs + "&sort=validUntil").then().statusCode(200).body("items", hasSize(2));
        manager().get(theirs + "&q=" + number).then().body("items.id", contains(small));
        manager()
                .get(theirs + "&filter[status]=APPROVED&sums=status")
                .then()
                .body("items.id", contains(large))
                .body("sums[0].value", equalTo("APPROVED"))
                .body("sums[0].amounts", equalTo(List.of(Map.of("amount", "24.00", "currency", "TRY"))));
        refused(manager().get(QUOTES + "?filter[status]=OPEN").then(), 422, "list.value-unknown");
        stranger().get(theirs).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void theAuditorReadsWhoDidIt() {
        var id = accepted();
        assertThat(TestDatabase.asMigration()
                        .rows("select action from audit where subject_id = ? order by subject_version", id.toString()))
                .extracting(row -> row.get("action"))
                .containsExactly(
                        "crm.sales.quote.created.v1",
                        "crm.sales.quote.submitted.v1",
                        "crm.sales.quote.approved.v1",
                        "crm.sales.quote.sent.v1",
                        "crm.sales.quote.accepted.v1");
    }

    private static void refusedDraft(int status, String code, Map<String, Object> request) {
        refused(manager().body(request).post(QUOTES).then(), status, code);
    }

    private static Map<String, Object> quoteWith(UUID customer, String field, Object value) {
        var quote = quoteOf(customer, "100.00");
        quote.put(field, value);
        return quote;
    }

    private static Map<String, Object> with(String sku, String field, Object value) {
        var line = line(sku, 1, "1.00");
        line.put(field, value);
        return line;
    }

    private static Map<String, Object> withLine(UUID customer, Map<String, Object> line) {
        return new HashMap<>(Map.of("customerId", customer, "lines", List.of(line)));
    }
}
