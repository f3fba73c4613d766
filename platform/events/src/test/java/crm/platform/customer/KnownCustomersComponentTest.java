package crm.platform.customer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import crm.contracts.CloudEventHeaders;
import crm.platform.event.EventsComponentTest;
import crm.platform.inbox.EventFixture;
import crm.testing.TestDatabase;
import crm.testing.TestTopics;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a service knows of customers: from the topics, by id and by key, and only what the caller may see. */
@QuarkusTest
class KnownCustomersComponentTest extends EventsComponentTest {

    private final TestDatabase database = TestDatabase.asService();

    @Test
    void aRegisteredCustomerIsKnownByIdAndByKeyToThoseWhoMaySeeIt() {
        var customer = UUID.randomUUID();
        var key = register(CustomerKind.INDIVIDUAL, customer);

        for (var question : new String[] {"visible", "exists"}) {
            ask(colleague(), customer, question, true);
            ask(stranger(), customer, question, false);
            ask(colleague(), UUID.randomUUID(), question, false);
        }
        colleague()
                .get("/probe/customers/by-key/" + key)
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("[0].id", equalTo(customer.toString()))
                .body("[0].owner.team", equalTo("istanbul-sales"))
                .body("[0].owner.department", equalTo("sales/istanbul"))
                .body("[1]", nullValue());
        stranger().get("/probe/customers/by-key/" + key).then().body("[0]", nullValue());
    }

    @Test
    void aKeyNamesItsCustomerWhoeverAsks() {
        var customer = UUID.randomUUID();
        var key = register(CustomerKind.INDIVIDUAL, customer);

        stranger().get("/probe/customers/named/" + key).then().body("$", contains(customer.toString()));
    }

    @Test
    void aCustomerThatIsKnownStaysAsItIs() {
        var customer = UUID.randomUUID();
        register(CustomerKind.CORPORATE, customer);
        send(
                CustomerKind.CORPORATE,
                customer,
                2,
                sample(CustomerKind.CORPORATE, customer, "later").replace("istanbul-sales", "ankara"));

        await().atMost(Duration.ofMinutes(2))
                .until(() -> database.<Long>value(
                                "select last_version from consumer_position where consumer = 'platform.customers' and"
                                        + " aggregate_id = ?",
                                customer)
                        == 2);
        assertThat(database.<String>value("select owner_team from known_customer where customer_id = ?", customer))
                .isEqualTo("istanbul-sales");
        assertThat(database.<Long>value("select count(*) from customer_ref where customer_id = ?", customer))
                .isEqualTo(2);
    }

    /** @return its key at the other system */
    private String register(CustomerKind kind, UUID customer) {
        var key = UUID.randomUUID().toString();
        send(kind, customer, 1, sample(kind, customer, key));
        await().alias("the consumer polls")
                .atMost(Duration.ofMinutes(2))
                .until(() -> database.<Long>value("select count(*) from known_customer where customer_id = ?", customer)
                        == 1);
        return key;
    }

    private static String sample(CustomerKind kind, UUID customer, String key) {
        return new String(crm.testing.ContractAssert.sample(kind.registration()), StandardCharsets.UTF_8)
                .replaceFirst("\"customerId\"\\s*:\\s*\"[^\"]*\"", "\"customerId\":\"" + customer + "\"")
                .replaceFirst("\"system\"\\s*:\\s*\"[^\"]*\"", "\"system\":\"cdnow\"")
                .replaceFirst("\"id\"\\s*:\\s*\"[^\"]*\"", "\"id\":\"" + key + "\"");
    }

    private static void send(CustomerKind kind, UUID customer, int version, String body) {
        var headers = EventFixture.headers(customer, version);
        headers.put(CloudEventHeaders.TYPE, kind.registration());
        var topic = kind.registration().replace(".registered", "");
        TestTopics.send(topic, customer.toString(), headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void ask(RequestSpecification caller, UUID customer, String question, boolean answer) {
        caller.get("/probe/customers/{id}/{question}", customer, question)
                .then()
                .statusCode(200)
                .body(equalTo(String.valueOf(answer)));
    }

    private static RequestSpecification colleague() {
        return with(Tokens.user("colleague").team("istanbul-sales").visibility("team"));
    }

    private static RequestSpecification stranger() {
        return with(Tokens.user("stranger").team("izmir").visibility("team"));
    }

    private static RequestSpecification with(Tokens token) {
        return given().auth().oauth2(token.permissions("dead-letter:redrive").sign());
    }
}
