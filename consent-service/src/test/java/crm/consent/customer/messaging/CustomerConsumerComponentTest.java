package crm.consent.customer.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import crm.consent.ConsentComponentTest;
import crm.testing.TestDatabase;
import crm.testing.TestTopics;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Over a real broker: the person behind an external id is known after the event, whoever delivers it twice. */
@QuarkusTest
class CustomerConsumerComponentTest extends ConsentComponentTest {

    private static final String TOPIC = "crm.customer.individual-customer.v1";

    private static void send(UUID customer, String eventId, String type, String body) {
        TestTopics.send(
                TOPIC,
                customer.toString(),
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", eventId,
                        "ce_type", type,
                        "ce_source", "/customer-service",
                        "ce_subject", customer.toString(),
                        "ce_time", "2026-11-20T10:00:00Z",
                        "ce_aggregateversion", "1"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Map<String, Object>> refs(UUID customer) {
        return TestDatabase.asService()
                .rows("select system, external_id from customer_ref where customer_id = ? order by 1", customer);
    }

    @Test
    void aRegisteredCustomerIsFoundByItsNumbers() {
        var customer = UUID.randomUUID();
        var owner = UUID.randomUUID();
        var event = UUID.randomUUID().toString();
        var body = """
            {"customerId":"%s","externalIds":[{"system":"import","id":"N-%s"},{"system":"web","id":"7"}],"ownerUserId":"%s",
             "ownerTeam":"north","aNewField":1}\
            """.formatted(customer, customer, owner);
        send(
                customer,
                event,
                "crm.customer.individual-customer.registered.v1",
                body.replace("\"7\"", "\"" + customer + "\""));
        send(
                customer,
                event,
                "crm.customer.individual-customer.registered.v1",
                body.replace("\"7\"", "\"" + customer + "\""));
        Awaitility.await("the event to arrive")
                .atMost(Duration.ofMinutes(2))
                .until(() -> refs(customer).size() == 2);
        assertThat(refs(customer))
                .containsExactly(
                        Map.of("system", "import", "external_id", "N-" + customer),
                        Map.of("system", "web", "external_id", customer.toString()));
        assertThat(TestDatabase.asService()
                        .rows("select owner_user_id, owner_team from known_customer where customer_id = ?", customer))
                .containsExactly(Map.of("owner_user_id", owner, "owner_team", "north"));
    }

    /** The relay brings the permission to its topic, with the key that keeps its order. */
    @Test
    void aPermissionReachesItsTopic() {
        var person = UUID.randomUUID();
        var permission = UUID.fromString(
                record(grant(person, "PROFILING")).statusCode(201).extract().path("permissionId"));
        var messages = Awaitility.await("the relay")
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> TestTopics.readAll("crm.consent.permission.v1", permission.toString()),
                        found -> !found.isEmpty());
        assertThat(messages).hasSize(1);
        assertThat(TestTopics.header(messages.get(0), "ce_type")).isEqualTo("crm.consent.permission.changed.v1");
        assertThat(TestTopics.header(messages.get(0), "ce_aggregateversion")).isEqualTo("1");
    }
}
