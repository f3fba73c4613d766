package crm.support.request.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import crm.support.SupportComponentTest;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ADR 0026: a salesperson sees the requests of her own customers, whoever works on them. */
@QuarkusTest
class CustomersOwnerComponentTest extends SupportComponentTest {

    private UUID request;

    @BeforeEach
    void aRequestOfTheSellersCustomer() {
        request = created(REQUESTS, requestOf(aCustomerOf("seller"), "COMPLAINT"));
    }

    @Test
    void theCustomersOwnerSeesTheRequestAndItsMessages() {
        act(request, "answers", Map.of("text", "We are looking at it."));
        var seller =
                as(Tokens.user("seller").permissions("service-request:read").visibility("own"));

        seller.get(REQUESTS + "/" + request).then().statusCode(200);
        lists(seller, REQUESTS).body("items.id", hasItem(request.toString()));
        lists(seller, MESSAGES).body("items.requestId", hasItem(request.toString()));
    }

    @Test
    void aStrangerSeesNeither() {
        act(request, "answers", Map.of("text", "We are looking at it."));

        refused(stranger().get(REQUESTS + "/" + request).then(), 404, "service-request.not-found");
        lists(stranger(), REQUESTS).body("items.id", not(hasItem(request.toString())));
        lists(stranger(), MESSAGES + "?filter[requestId]=" + request).body("items", hasSize(0));
    }

    @Test
    void toSeeItIsNotToWorkOnIt() {
        var seller =
                as(Tokens.user("seller").permissions("service-request:read").visibility("own"));

        seller.post(REQUESTS + "/" + request + "/take")
                .then()
                .statusCode(403)
                .body("code", equalTo("permission.missing"));
    }

    private static ValidatableResponse lists(RequestSpecification caller, String path) {
        return caller.get(path + (path.contains("?") ? "&" : "?") + "limit=200")
                .then()
                .statusCode(200);
    }
}
