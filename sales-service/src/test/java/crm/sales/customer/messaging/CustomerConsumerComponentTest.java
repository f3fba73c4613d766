package crm.sales.customer.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import crm.sales.SalesComponentTest;
import crm.testing.TestDatabase;
import crm.testing.TestTopics;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerConsumerComponentTest extends SalesComponentTest {

    @Test
    void aRegisteredPersonIsKnownByEveryKeyWithItsOwner() {
        var customer = UUID.randomUUID();
        var key = UUID.randomUUID().toString();
        send("individual-customer", "registered", customer, 1, UUID.randomUUID(), registration(customer, key));

        awaitKnown(customer);
        assertThat(TestDatabase.asMigration()
                        .<String>value(
                                "select customer_id::text from customer_ref where system = 'cdnow' and external_id = ?",
                                key))
                .isEqualTo(customer.toString());
        assertThat(TestDatabase.asMigration()
                        .<String>value("select owner_team from known_customer where customer_id = ?", customer))
                .isEqualTo("istanbul-sales");
    }

    @Test
    void aSecondDeliveryAndAnUnknownTypeChangeNothing() {
        var customer = UUID.randomUUID();
        var event = UUID.randomUUID();
        var body = registration(customer, UUID.randomUUID().toString());
        send("corporate-customer", "registered", customer, 1, event, body);
        send("corporate-customer", "registered", customer, 1, event, body);
        send("corporate-customer", "knighted", customer, 2, UUID.randomUUID(), "{\"customerId\":\"" + customer + "\"}");
        var next = UUID.randomUUID();
        send(
                "corporate-customer",
                "registered",
                next,
                1,
                UUID.randomUUID(),
                registration(next, UUID.randomUUID().toString()));

        awaitKnown(customer);
        awaitKnown(next);
        assertThat(TestDatabase.asMigration()
                        .<Long>value("select count(*) from known_customer where customer_id = ?", customer))
                .isEqualTo(1);
        assertThat(TestDatabase.asMigration()
                        .<Long>value("select count(*) from dead_letter where aggregate_id = ?", customer))
                .isZero();
    }

    private static void awaitKnown(UUID customer) {
        await().alias("the consumer polls")
                .atMost(Duration.ofMinutes(2))
                .until(() -> TestDatabase.asMigration()
                                .<Long>value("select count(*) from known_customer where customer_id = ?", customer)
                        == 1);
    }

    private static String registration(UUID customer, String key) {
        return """
            {"customerId": "%s", "externalIds": [{"system": "cdnow", "id": "%s"}], "customerSince": "1997-01-01T00:00:00Z",
             "ownerUserId": "%s", "ownerTeam": "istanbul-sales", "addedLater": true}\
            """.formatted(customer, key, Tokens.idOf("manager"));
    }

    private static void send(String aggregate, String verb, UUID customer, int version, UUID event, String body) {
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                event.toString(),
                "ce_type",
                "crm.customer." + aggregate + "." + verb + ".v1",
                "ce_source",
                "/customer-service",
                "ce_subject",
                customer.toString(),
                "ce_time",
                "2026-11-22T09:00:00Z",
                "ce_recordedat",
                "2026-11-22T09:00:00Z",
                "ce_aggregateversion",
                String.valueOf(version),
                "ce_correlationid",
                UUID.randomUUID().toString(),
                "ce_actor",
                "user:test");
        TestTopics.send(
                "crm.customer." + aggregate + ".v1",
                customer.toString(),
                headers,
                body.getBytes(StandardCharsets.UTF_8));
    }
}
