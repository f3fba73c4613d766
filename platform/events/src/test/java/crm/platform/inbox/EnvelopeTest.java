package crm.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.platform.event.CloudEventHeaders;
import crm.platform.event.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CloudEvents headers in binary mode. */
class EnvelopeTest {

    private static final UUID LEAD = new UUID(1, 1);

    record Source(String source) {}

    @Test
    void theHeadersAreTheEvent() {
        var event = Envelope.open("topic", EventFixture.headers(LEAD, 7), EventFixture.body("web"))
                .event();

        assertThat(event.id()).isEqualTo(EventFixture.idOf(LEAD, 7));
        assertThat(event.type()).isEqualTo(EventFixture.TYPE);
        assertThat(event.topic()).isEqualTo("topic");
        assertThat(event.aggregateId()).isEqualTo(LEAD);
        assertThat(event.aggregateVersion()).isEqualTo(7);
        assertThat(event.occurredAt()).isEqualTo(Instant.parse("2026-11-23T10:15:30.123456Z"));
        assertThat(event.recordedAt()).isEqualTo(Instant.parse("2026-11-23T10:15:31Z"));
        assertThat(event.actor()).isEqualTo("user:anna");
        assertThat(event.correlationId()).isEqualTo(EventFixture.correlationOf(LEAD));
    }

    @Test
    void aFieldThatTheReaderDoesNotKnowIsPassedOver() {
        var event = EventFixture.arrival(LEAD, 1).event();

        assertThat(event.as(Source.class)).isEqualTo(new Source("web"));
    }

    @Test
    void aBodyThatIsNotTheContractIsUnreadableAndNoOutage() {
        var event = Envelope.open("topic", EventFixture.headers(LEAD, 1), "[1,".getBytes(StandardCharsets.UTF_8))
                .event();

        assertThatThrownBy(() -> event.as(Source.class))
                .isInstanceOf(UnreadableEvent.class)
                .satisfies(
                        failure -> assertThat(FailureKind.isTransient(failure)).isFalse());
    }

    @Test
    void whatOnlyExplainsMayBeMissing() {
        var headers = EventFixture.headers(LEAD, 1);
        headers.remove(CloudEventHeaders.RECORDED_AT);
        headers.remove(CloudEventHeaders.CORRELATION_ID);
        headers.remove(CloudEventHeaders.ACTOR);

        var event = Envelope.open("topic", headers, EventFixture.body("web")).event();

        assertThat(event.recordedAt()).isEqualTo(event.occurredAt());
        assertThat(event.correlationId()).isNull();
        assertThat(event.actor()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3, ce_specversion is not 1.0",
        "ce_id, 42, ce_id is not a UUID",
        "ce_type, '', ce_type is missing",
        "ce_subject, lead-1, ce_subject is not a UUID",
        "ce_time, yesterday, ce_time is not a time",
        "ce_aggregateversion, 0, ce_aggregateversion is not a number from 1",
        "ce_aggregateversion, -1, ce_aggregateversion is not a number from 1",
        "ce_aggregateversion, 99999999999999999999, ce_aggregateversion is not a number from 1",
        "ce_recordedat, now, ce_recordedat is not a time",
        "ce_correlationid, abc, ce_correlationid is not a UUID"
    })
    void aWrongHeaderIsNamed(String header, String value, String error) {
        var headers = EventFixture.headers(LEAD, 1);
        headers.put(header, value);

        assertThatThrownBy(() -> Envelope.open("topic", headers, new byte[0]))
                .isInstanceOf(InvalidEnvelope.class)
                .hasMessage(error);
    }

    @Test
    void aRecordWithoutBodyIsNoEvent() {
        assertThatThrownBy(() -> Envelope.open("topic", EventFixture.headers(LEAD, 1), null))
                .isInstanceOf(InvalidEnvelope.class)
                .hasMessage("the event has no body");
    }
}
