package crm.sales.offer.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import crm.sales.SalesComponentTest;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SAL-14 to SAL-16, SAL-19: what customers are offered, and what they say to it. */
@QuarkusTest
class OfferApiComponentTest extends SalesComponentTest {

    private String sku;
    private UUID product;
    private UUID customer;

    @BeforeEach
    void somethingToOfferToSomebody() {
        sku = aSku();
        product = anActiveProduct(sku);
        customer = aKnownCustomer();
    }

    @Test
    void anOfferIsProposedPresentedAndAcceptedWithTheOrderThatHoldsIt() {
        var offer = proposed(Map.of("price", money("12.00"), "why", "Bought the player"));
        manager().get(path(offer)).then().body("status", equalTo("PROPOSED"), "why", equalTo("Bought the player"));
        present(offer);
        var order = confirmed(customer, sku);

        manager()
                .body(Map.of("orderId", order))
                .post(path(offer) + "/accept")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("status", equalTo("ACCEPTED"), "orderId", equalTo(order.toString()))
                .body("revenue.amount", equalTo("25.00"), "channel", equalTo("CALL"));
        assertThat(eventTypesOf(offer)).containsExactly("offer.proposed.v1", "offer.presented.v1", "offer.accepted.v1");
        assertThat(eventsOf(offer).toString()).doesNotContain("Bought the player");
    }

    @Test
    void anOfferIsDeclinedForAReasonOfTheVocabulary() {
        var offer = proposed(Map.of());
        present(offer);
        refused(decline(offer, "NOBODY_KNOWS"), 422, "lost-reason.unknown");
        decline(offer, "PRICE").statusCode(200).body("declineReason", equalTo("PRICE"), "revenue", nullValue());
        refused(decline(offer, "PRICE"), 409, "offer.not-presented");
    }

    @Test
    void eachCommandInAWrongStateIsRefusedAndChangesNothing() {
        var offer = proposed(Map.of());
        refused(decline(offer, "PRICE"), 409, "offer.not-presented");
        refused(accept(offer, confirmed(customer, sku)), 409, "offer.not-presented");
        present(offer);
        refused(
                manager()
                        .body(Map.of("channel", "CALL"))
                        .post(path(offer) + "/present")
                        .then(),
                409,
                "offer.not-proposed");
        manager().get(path(offer)).then().header("ETag", "\"2\"").body("status", equalTo("PRESENTED"));
    }

    /** K11: revenue is derived from an order that can be its answer. */
    @Test
    void onlyAnOrderThatCanBeTheAnswerIsOne() {
        var offer = proposed(Map.of());
        var early = confirmed(customer, sku);
        present(offer);
        var other = aSku();
        anActiveProduct(other);

        refused(accept(offer, early), 409, "offer.order-too-early");
        refused(accept(offer, created(ORDERS, orderOf(customer, sku))), 409, "offer.order-not-confirmed");
        refused(accept(offer, confirmed(customer, other)), 409, "offer.product-not-ordered");
        refused(accept(offer, confirmed(aKnownCustomer(), sku)), 409, "offer.order-of-another");
        refused(accept(offer, UUID.randomUUID()), 422, "order.unknown");
        manager().get(path(offer)).then().body("status", equalTo("PRESENTED"));
    }

    @Test
    void whatCannotBeOfferedIsRefused() {
        refused(propose(with("customerId", UUID.randomUUID())), 422, "customer.unknown");
        refused(propose(with("productId", UUID.randomUUID())), 422, "product.unknown");
        refused(propose(with("productId", aDraftProduct(aSku()))), 409, "offer.product-not-active");
        refused(propose(with("price", money("-1"))), 422, "money.negative");
        refused(propose(with("validUntil", "2020-01-01")), 422, "offer.over-already");
        refused(propose(with("kind", "GIFT")), 400, "request.unreadable");
        refused(propose(with("why", "x".repeat(501))), 422, "request.invalid");
        refused(propose(with("status", "ACCEPTED")), 400, "request.unknown-property");
    }

    /** ADR 0026: who sees the customer sees the offer, and nobody else. */
    @Test
    void whoDoesNotSeeTheCustomerSeesNoOffer() {
        var offer = proposed(Map.of());
        refused(stranger().get(path(offer)).then(), 404, "offer.not-found");
        refused(
                stranger()
                        .body(Map.of("channel", "CALL"))
                        .post(path(offer) + "/present")
                        .then(),
                404,
                "offer.not-found");
        refused(stranger().body(body(Map.of())).post(OFFERS).then(), 422, "customer.unknown");
        stranger()
                .queryParam("filter[customerId]", customer)
                .get(OFFERS)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        refused(permittedOnly("offer:read").body(body(Map.of())).post(OFFERS).then(), 403, "permission.missing");
        refused(permittedOnly("order:read").get(path(offer)).then(), 403, "permission.missing");
    }

    @Test
    void offersAreListedByCustomerAndStatus() {
        var offer = proposed(Map.of());
        present(offer);
        var proposed = proposed(Map.of("kind", "ADD_ON"));
        manager()
                .queryParam("filter[customerId]", customer)
                .queryParam("sort", "-proposedAt")
                .get(OFFERS)
                .then()
                .statusCode(200)
                .body("items.id", contains(proposed.toString(), offer.toString()));
        manager()
                .queryParam("filter[customerId]", customer)
                .queryParam("filter[status]", "PRESENTED")
                .get(OFFERS)
                .then()
                .body("items.id", contains(offer.toString()));
    }

    @Test
    void whatWasNotAnsweredByItsLastDayRunsOutOnce() {
        var open = proposed(Map.of());
        var answered = proposed(Map.of());
        present(answered);
        decline(answered, "PRICE").statusCode(200);
        TestDatabase.asMigration()
                .update("update offer set valid_until = date '2026-01-01' where customer_id = ?", customer);

        await().atMost(Duration.ofMinutes(2))
                .until(() -> eventTypesOf(open), List.of("offer.proposed.v1", "offer.expired.v1")::equals);
        manager().get(path(open)).then().body("status", equalTo("EXPIRED"));
        manager().get(path(answered)).then().body("status", equalTo("DECLINED"));
    }

    private UUID proposed(Map<String, Object> more) {
        return created(OFFERS, body(more));
    }

    private ValidatableResponse propose(Object body) {
        return manager().body(body).post(OFFERS).then();
    }

    private Map<String, Object> with(String field, Object value) {
        return body(Map.of(field, value));
    }

    private Map<String, Object> body(Map<String, Object> more) {
        var body =
                new HashMap<String, Object>(Map.of("customerId", customer, "productId", product, "kind", "CROSS_SELL"));
        body.putAll(more);
        return body;
    }

    private static void present(UUID offer) {
        manager()
                .body(Map.of("channel", "CALL"))
                .post(path(offer) + "/present")
                .then()
                .statusCode(200)
                .body("status", equalTo("PRESENTED"));
    }

    private static ValidatableResponse accept(UUID offer, UUID order) {
        return manager()
                .body(Map.of("orderId", order))
                .post(path(offer) + "/accept")
                .then();
    }

    private static ValidatableResponse decline(UUID offer, String reason) {
        return manager()
                .body(Map.of("reason", reason))
                .post(path(offer) + "/decline")
                .then();
    }

    private static UUID confirmed(UUID customer, String sku) {
        var order = created(ORDERS, orderOf(customer, sku));
        manager().post(ORDERS + "/" + order + "/confirm").then().statusCode(200);
        return order;
    }

    private static String path(UUID offer) {
        return OFFERS + "/" + offer;
    }
}
