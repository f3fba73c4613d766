package crm.support.customer.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import crm.support.SupportComponentTest;
import crm.testing.TestDatabase;
import crm.testing.TestTopics;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Both channels reach the platform's consumer, which has tests of its own. */
@QuarkusTest
class CustomerConsumerComponentTest extends SupportComponentTest {

    @Test
    void aPersonAndACompanyAreKnownByEveryKeyWithTheirOwner() {
        for (var kind : List.of("individual-customer", "corporate-customer")) {
            var customer = UUID.randomUUID();
            var key = UUID.randomUUID().toString();
            send(kind, customer, registration(customer, key));

            awaitKnown(customer);
            assertThat(TestDatabase.asMigration()
                            .<UUID>value(
                                    "select customer_id from customer_ref where system = 'cdnow' and external_id = ?",
                                    key))
                    .isEqualTo(customer);
            assertThat(TestDatabase.asMigration()
                            .<String>value("select owner_team from known_customer where customer_id = ?", customer))
                    .isEqualTo("istanbul-service");
        }
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
             "ownerUserId": "%s", "ownerTeam": "istanbul-service", "addedLater": true}\
            """.formatted(customer, key, Tokens.idOf("manager"));
    }

    private static void send(String aggregate, UUID customer, String body) {
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                "crm.customer." + aggregate + ".registered.v1",
                "ce_source",
                "/customer-service",
                "ce_subject",
                customer.toString(),
                "ce_time",
                "2026-11-22T09:00:00Z",
                "ce_recordedat",
                "2026-11-22T09:00:00Z",
                "ce_aggregateversion",
                "1",
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
