package crm.marketing.customer.messaging;

import static crm.testing.ContractAssert.sample;
import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.event.IncomingEvent;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our readers understand what the others publish: their golden samples. */
class ReaderContractTest {

    static java.util.Set<String> changesOfRequests() {
        return ComplaintConsumer.CHANGES.keySet();
    }

    private static <T> T read(String type, Class<T> reader) {
        var now = Instant.parse("2026-11-23T10:00:00Z");
        return new IncomingEvent(UUID.randomUUID(), type, "t", UUID.randomUUID(), 1, now, now, null, null, sample(type))
                .as(reader);
    }

    @Test
    void aConfirmationTellsTheNetAndACancellationTheOrder() {
        var fact = read(OrderConsumer.CONFIRMED, OrderConsumer.Confirmed.class).toFact();

        assertThat(fact.orderId()).isNotNull();
        assertThat(fact.customerId()).isNotNull();
        assertThat(fact.net()).isPositive();
        assertThat(fact.currency()).hasSize(3);
        assertThat(fact.confirmedAt()).isNotNull();
        assertThat(read(OrderConsumer.CANCELLED, OrderConsumer.Cancelled.class).orderId())
                .isNotNull();
    }

    @Test
    void anOpeningTellsTheKindOfRequest() {
        var request = read(ComplaintConsumer.OPENED, ComplaintConsumer.Request.class);

        assertThat(request.requestId()).isNotNull();
        assertThat(request.customerId()).isNotNull();
        assertThat(request.requestType()).isIn("REQUEST", "SUGGESTION", "COMPLAINT");
    }

    @ParameterizedTest
    @MethodSource("changesOfRequests")
    void aChangeOfARequestTellsWhich(String type) {
        var request = read(type, ComplaintConsumer.Request.class);

        assertThat(request.requestId()).isNotNull();
        assertThat(request.customerId()).isNotNull();
    }

    @Test
    void aDecisionTellsPersonPurposeAndOutcome() {
        var changed = read(PermissionConsumer.CHANGED, PermissionConsumer.ChangedPermission.class);

        assertThat(changed.family()).isEqualTo("PROC");
        assertThat(changed.personId()).isNotNull();
        assertThat(changed.purpose()).isNotBlank();
        assertThat(changed.decision()).isIn("PERMIT", "DENY");
    }
}
