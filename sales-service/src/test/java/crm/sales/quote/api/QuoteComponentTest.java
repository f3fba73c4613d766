package crm.sales.quote.api;

import crm.sales.SalesComponentTest;
import crm.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Quotes in each state, made by the API alone. */
abstract class QuoteComponentTest extends SalesComponentTest {

    static final String LINKS = "/api/v1/quote-links";

    /** A quote that was sent, and what its customer's link ends with. */
    record Sent(UUID id, String token) {}

    /** Another person than {@link #manager()}, with the same permissions. */
    static RequestSpecification director() {
        return as(Tokens.user("director").permissions(EVERYTHING).visibility("all"));
    }

    static Map<String, Object> line(String sku, Object quantity, String unitPrice) {
        return new HashMap<>(Map.of("sku", sku, "quantity", quantity, "unitPrice", money(unitPrice)));
    }

    /** Of one line, ready to be changed. */
    static Map<String, Object> quoteOf(UUID customer, String unitPrice) {
        var sku = aSku();
        anActiveProduct(sku);
        return new HashMap<>(Map.of("customerId", customer, "lines", List.of(line(sku, 1, unitPrice))));
    }

    static UUID aDraft() {
        return created(QUOTES, quoteOf(aKnownCustomer(), "100.00"));
    }

    /** Above the limit, and submitted by the manager. */
    static UUID inApproval() {
        var id = created(QUOTES, quoteOf(aKnownCustomer(), "100000.01"));
        done(id, "submit");
        return id;
    }

    static UUID approved() {
        var id = aDraft();
        done(id, "submit");
        return id;
    }

    static Sent sent() {
        var id = approved();
        var link = done(id, "send").extract().header("Link");
        return new Sent(id, link.replaceFirst("^</api/v1/quote-links/([^>]+)>.*$", "$1"));
    }

    static UUID accepted() {
        var id = sent().id();
        done(id, "accept");
        return id;
    }

    static UUID declined() {
        var id = sent().id();
        commanded(manager(), id, "decline").statusCode(200);
        return id;
    }

    static ValidatableResponse done(UUID id, String command) {
        return commanded(manager(), id, command).statusCode(200);
    }

    /** With a body that the command takes. */
    static ValidatableResponse commanded(RequestSpecification caller, UUID id, String command) {
        var body = Map.<String, Object>of(
                        "return", Map.of("note", "Too low."),
                        "decline", Map.of("reason", "PRICE", "comment", "Too much."),
                        "order", Map.of("channel", "FIELD"))
                .get(command);
        return (body == null ? caller : caller.body(body))
                .post(QUOTES + "/" + id + "/" + command)
                .then();
    }

    static ValidatableResponse patched(RequestSpecification caller, UUID id, String body) {
        return caller.contentType("application/merge-patch+json")
                .body(body)
                .patch(QUOTES + "/" + id)
                .then();
    }

    static ValidatableResponse read(UUID id) {
        return manager().get(QUOTES + "/" + id).then().statusCode(200);
    }
}
