package crm.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every service that keeps {@code known_customer} learns from customer-service's topics, over a real broker and with the rights that
 * the service has in its database: a subclass with {@code @QuarkusTest} is the test.
 */
public abstract class KnownCustomerRules {

    private static final Duration UNTIL_IT_IS_READ = Duration.ofMinutes(2);
    private static final String PERSON = "individual-customer";
    private static final UUID OWNER = UUID.fromString("0192f1a0-0000-7000-8000-0000000000a1");
    private static final UUID NEXT_OWNER = UUID.fromString("0192f1a0-0000-7000-8000-0000000000a2");

    @ParameterizedTest
    @ValueSource(strings = {PERSON, "corporate-customer"})
    void whoIsRegisteredIsKnownByEveryKeyWithTheirOwner(String kind) {
        var customer = UUID.randomUUID();
        send(kind, "registered", customer, 1, UUID.randomUUID(), registration(customer));

        awaitOwner(customer, OWNER, "north");
        assertThat(TestDatabase.asMigration()
                        .rows(
                                "select system, external_id from customer_ref where customer_id = ? order by system",
                                customer))
                .containsExactly(
                        Map.of("system", "import", "external_id", "N-" + customer),
                        Map.of("system", "web", "external_id", "W-" + customer));
    }

    @ParameterizedTest
    @ValueSource(strings = {PERSON, "corporate-customer"})
    void whoWasReassignedIsTheNextOwners(String kind) {
        var customer = UUID.randomUUID();
        send(kind, "registered", customer, 1, UUID.randomUUID(), registration(customer));
        send(kind, "reassigned", customer, 2, UUID.randomUUID(), """
                {"customerId": "%s", "ownerUserId": "%s", "ownerTeam": "south"}""".formatted(customer, NEXT_OWNER));

        awaitOwner(customer, NEXT_OWNER, "south");
    }

    @Test
    void aSecondDeliveryAndAnUnknownTypeChangeNothing() {
        var customer = UUID.randomUUID();
        var event = UUID.randomUUID();
        send(PERSON, "registered", customer, 1, event, registration(customer));
        send(PERSON, "registered", customer, 1, event, registration(customer));
        send(PERSON, "knighted", customer, 2, UUID.randomUUID(), "{\"customerId\": \"" + customer + "\"}");
        send(PERSON, "reassigned", customer, 3, UUID.randomUUID(), """
                {"customerId": "%s", "ownerUserId": "%s", "ownerTeam": "south"}""".formatted(customer, NEXT_OWNER));

        awaitOwner(customer, NEXT_OWNER, "south");
        assertThat(TestDatabase.asMigration()
                        .<Long>value("select count(*) from dead_letter where aggregate_id = ?", customer))
                .isZero();
    }

    private static void awaitOwner(UUID customer, UUID owner, String team) {
        await().alias("the consumer reads")
                .atMost(UNTIL_IT_IS_READ)
                .until(() -> ownerOf(customer), List.of(Map.of("owner_user_id", owner, "owner_team", team))::equals);
    }

    private static List<Map<String, Object>> ownerOf(UUID customer) {
        return TestDatabase.asMigration()
                .rows("select owner_user_id, owner_team from known_customer where customer_id = ?", customer);
    }

    /** With a field of a later version. */
    private static String registration(UUID customer) {
        return """
            {"customerId": "%1$s", "externalIds": [{"system": "import", "id": "N-%1$s"}, {"system": "web", "id": "W-%1$s"}],
             "customerSince": "1997-01-01T00:00:00Z", "ownerUserId": "%2$s", "ownerTeam": "north", "addedLater": true}\
            """.formatted(customer, OWNER);
    }

    private static void send(String aggregate, String verb, UUID customer, int version, UUID event, String body) {
        var headers = Map.ofEntries(
                Map.entry("ce_specversion", "1.0"),
                Map.entry("ce_id", event.toString()),
                Map.entry("ce_type", "crm.customer." + aggregate + "." + verb + ".v1"),
                Map.entry("ce_source", "/customer-service"),
                Map.entry("ce_subject", customer.toString()),
                Map.entry("ce_time", "2026-11-22T09:00:00Z"),
                Map.entry("ce_recordedat", "2026-11-22T09:00:00Z"),
                Map.entry("ce_aggregateversion", String.valueOf(version)),
                Map.entry("ce_correlationid", UUID.randomUUID().toString()),
                Map.entry("ce_actor", "user:test"));
        TestTopics.send(
                "crm.customer." + aggregate + ".v1",
                customer.toString(),
                headers,
                body.getBytes(StandardCharsets.UTF_8));
    }
}
