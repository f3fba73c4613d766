package crm.sales.vocabulary.api;

import static crm.testing.TestVocabularies.added;
import static crm.testing.TestVocabularies.keeper;
import static crm.testing.TestVocabularies.retired;
import static crm.testing.TestVocabularies.unknown;
import static org.hamcrest.Matchers.equalTo;

import crm.sales.SalesComponentTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** K3: reasons are counted, so a typing error is no new one. */
@QuarkusTest
class SalesCodesComponentTest extends SalesComponentTest {

    private static final String LOST = "lost-reasons";
    private static final String CANCELLED = "order-cancellation-reasons";

    private static String opportunity() {
        return OPPORTUNITIES + "/" + created(OPPORTUNITIES, Map.of("customerId", aKnownCustomer(), "name", "Renewal"));
    }

    private static Map<String, Object> reason(String code) {
        return Map.of("reason", code);
    }

    @Test
    void anOpportunityIsLostForAReasonThatThereIs() {
        var path = opportunity();
        for (var code : List.of("PRCIE", retired(LOST))) {
            unknown(manager().body(reason(code)).post(path + "/lose"), LOST, "reason");
        }
        manager().get(path).then().body("status", equalTo("OPEN"));
        manager().body(reason(added(LOST))).post(path + "/lose").then().statusCode(200);
    }

    @Test
    void aRecordKeepsTheReasonThatIsRetiredLater() {
        var path = opportunity();
        var code = added(LOST);
        manager().body(reason(code)).post(path + "/lose").then().statusCode(200);
        keeper().post("/api/v1/" + LOST + "/" + code + "/retire").then().statusCode(200);

        manager().get(path).then().statusCode(200).body("lostReason", equalTo(code));
    }

    @Test
    void anOrderIsCancelledForAReasonThatThereIs() {
        var path = ORDERS + "/" + aDraftOrder();
        for (var code : List.of("CUSTOMER_REQEUST", retired(CANCELLED))) {
            unknown(manager().body(reason(code)).post(path + "/cancel"), CANCELLED, "reason");
        }
        manager().body(reason("CUSTOMER_REQUEST")).post(path + "/cancel").then().statusCode(200);
    }

    @Test
    void theRefusalSpeaksTurkish() {
        manager()
                .header("Accept-Language", "tr")
                .body(reason("PRCIE"))
                .post(OPPORTUNITIES + "/" + UUID.randomUUID() + "/lose")
                .then()
                .body("violations[0].message", org.hamcrest.Matchers.startsWith("Şunlardan biri: "));
    }
}
