package crm.sales.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.uuid.Generators;
import crm.sales.SalesComponentTest;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A customer who was made in the neighbour a moment ago is used at once, before the event has come. */
@QuarkusTest
class NewCustomerComponentTest extends SalesComponentTest {

    private static final long A_MOMENT_MILLIS = 700;
    private static final String NOT_YET = "reference.not-known-yet";

    private final UUID customer = Generators.timeBasedEpochGenerator().generate();

    @Test
    void anOrderWaitsUntilItsCustomerIsKnown() throws Exception {
        var order = orderOf(customer, anActiveSku());

        var answer = whileTheCustomerArrives(() -> manager().body(order).post(ORDERS));

        answer.then().statusCode(201).body("customerId", equalTo(customer.toString()));
    }

    @Test
    void soDoesOneThatIsKeptForAKey() throws Exception {
        var order = orderOf(customer, anActiveSku());
        var key = UUID.randomUUID().toString();

        var answer = whileTheCustomerArrives(
                () -> manager().header("Idempotency-Key", key).body(order).post(ORDERS));

        answer.then().statusCode(201);
        assertThat(manager()
                        .header("Idempotency-Key", key)
                        .body(order)
                        .post(ORDERS)
                        .asString())
                .isEqualTo(answer.asString());
        assertThat(ordersOfTheCustomer()).isEqualTo(1);
    }

    @Test
    void anOpportunityWaitsToo() throws Exception {
        var opportunity = Map.of("customerId", customer, "name", "Yeni");

        whileTheCustomerArrives(() -> manager().body(opportunity).post(OPPORTUNITIES))
                .then()
                .statusCode(201);
    }

    @Test
    void whoDoesNotComeInTimeIsNotKnownYet() {
        refusedForNow(
                manager().body(orderOf(customer, anActiveSku())).post(ORDERS).then());

        assertThat(ordersOfTheCustomer()).isZero();
    }

    /** The answer and the time that it takes tell nothing of somebody else's customer. */
    @Test
    void whoMayNotBeSeenIsAnsweredTheSame() {
        arrive();

        refusedForNow(
                stranger().body(orderOf(customer, anActiveSku())).post(ORDERS).then());
    }

    private static void refusedForNow(ValidatableResponse answer) {
        refused(answer, 422, NOT_YET);
        answer.header("Retry-After", "2").body("violations[0].field", equalTo("customerId"));
    }

    private Response whileTheCustomerArrives(Supplier<Response> command) throws Exception {
        var answer = CompletableFuture.supplyAsync(command);
        Thread.sleep(A_MOMENT_MILLIS);
        arrive();
        return answer.get();
    }

    private void arrive() {
        TestDatabase.asMigration()
                .update(
                        "insert into known_customer (customer_id, owner_user_id, owner_team) values (?, ?, ?)",
                        customer,
                        Tokens.idOf("manager"),
                        "istanbul-sales");
    }

    private long ordersOfTheCustomer() {
        return TestDatabase.asMigration().value("select count(*) from sales_order where customer_id = ?", customer);
    }

    private static String anActiveSku() {
        var sku = aSku();
        anActiveProduct(sku);
        return sku;
    }
}
