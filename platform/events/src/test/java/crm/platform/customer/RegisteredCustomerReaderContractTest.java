package crm.platform.customer;

import static crm.testing.ContractAssert.sample;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import crm.contracts.Contracts;
import crm.platform.event.IncomingEvent;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our reader understands what customer-service publishes: its golden samples. */
class RegisteredCustomerReaderContractTest {

    private final List<RegisteredCustomer> learned = new ArrayList<>();
    private final RegistrationConsumer consumer =
            new RegistrationConsumer("test.customers", null, customers -> {
                learned.addAll(customers);
                return Uni.createFrom().voidItem();
            }) {
                @Override
                public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
                    return super.on(batch);
                }
            };

    @ParameterizedTest
    @EnumSource
    void theSampleOfARegistrationTellsWhoWhoseAndUnderWhichKeys(CustomerKind kind) throws IOException {
        assertThat(Contracts.all())
                .anyMatch(contract -> Contracts.of(contract).type().equals(kind.registration()));
        receive(kind.registration());

        var body = new ObjectMapper().readTree(sample(kind.registration()));
        assertThat(learned).singleElement().satisfies(customer -> {
            assertThat(customer.kind()).isEqualTo(kind);
            assertThat(customer.id()).hasToString(body.get("customerId").asText());
            assertThat(customer.owner().userId())
                    .hasToString(body.get("ownerUserId").asText());
            assertThat(customer.owner().team()).isEqualTo(body.get("ownerTeam").asText());
            assertThat(customer.owner().department())
                    .isEqualTo(body.get("ownerDepartment").asText());
            assertThat(customer.merchant()).isEqualTo(body.path("merchant").asBoolean());
            assertThat(customer.language()).isEqualTo(body.get("language").asText());
            assertThat(customer.acquisitionChannel())
                    .isEqualTo(body.get("acquisitionChannel").asText());
            assertThat(customer.customerSince())
                    .isEqualTo(Instant.parse(body.get("customerSince").asText()));
            assertThat(customer.known().externalKeys()).singleElement().satisfies(key -> {
                assertThat(key.system())
                        .isEqualTo(body.at("/externalIds/0/system").asText());
                assertThat(key.id()).isEqualTo(body.at("/externalIds/0/id").asText());
            });
        });
    }

    @Test
    void otherEventsArePassedOver() {
        receive("crm.customer.individual-customer.updated.v1");

        assertThat(learned).isEmpty();
    }

    private void receive(String type) {
        var now = Instant.EPOCH;
        var event =
                new IncomingEvent(new UUID(1, 1), type, "topic", new UUID(1, 2), 1, now, now, null, null, sample(type));
        consumer.apply(List.of(event)).await().indefinitely();
    }
}
