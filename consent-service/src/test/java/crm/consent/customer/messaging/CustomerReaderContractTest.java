package crm.consent.customer.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import crm.consent.customer.application.CustomerRef;
import crm.consent.customer.application.CustomerRefs;
import crm.platform.event.IncomingEvent;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Our reader understands the samples that customer-service promises to keep. */
class CustomerReaderContractTest {

    private final List<CustomerRef> kept = new ArrayList<>();
    private final CustomerConsumer consumer = new CustomerConsumer(null, new CustomerRefs() {
        @Override
        public Uni<Void> keep(Collection<CustomerRef> refs) {
            kept.addAll(refs);
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Map<CustomerRef.Name, UUID>> find(Collection<CustomerRef.Name> names) {
            return Uni.createFrom().item(Map.of());
        }
    });

    private void receive(String type) throws IOException {
        try (var sample = getClass().getResourceAsStream("/samples/" + type + ".json")) {
            var now = Instant.EPOCH;
            consumer.apply(List.of(new IncomingEvent(
                            new UUID(1, 1),
                            type,
                            "topic",
                            new UUID(1, 2),
                            1,
                            now,
                            now,
                            null,
                            null,
                            sample.readAllBytes())))
                    .await()
                    .indefinitely();
        }
    }

    @Test
    void theSampleOfARegistrationNamesThePerson() throws IOException {
        receive("crm.customer.individual-customer.registered.v1");
        assertThat(kept)
                .containsExactly(new CustomerRef(
                        new CustomerRef.Name("cdnow", "00004"),
                        UUID.fromString("0192f1a0-0000-7000-8000-000000000001")));
    }

    @Test
    void otherEventsArePassedOver() throws IOException {
        receive("crm.customer.individual-customer.updated.v1");
        assertThat(kept).isEmpty();
    }
}
