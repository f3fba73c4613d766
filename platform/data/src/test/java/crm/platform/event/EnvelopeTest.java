package crm.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.contracts.CloudEventHeaders;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CloudEvents headers in binary mode. */
class EnvelopeTest {

    private static final UUID EVENT = new UUID(1, 2);
    private static final UUID LEAD = new UUID(1, 1);
    private static final UUID CORRELATION = new UUID(1, 3);
    private static final String TYPE = "crm.customer.lead.created.v1";
    private static final Instant OCCURRED = Instant.parse("2026-11-23T10:15:30.123456Z");
    private static final Instant RECORDED = Instant.parse("2026-11-23T10:15:31Z");

    @Test
    void theHeadersAreTheEvent() {
        assertThat(Envelope.open(headers()))
                .isEqualTo(new Envelope(EVENT, TYPE, LEAD, 7, OCCURRED, RECORDED, "user:anna", CORRELATION));
    }

    @Test
    void whatOnlyExplainsMayBeMissing() {
        var headers = headers();
        headers.remove(CloudEventHeaders.RECORDED_AT);
        headers.remove(CloudEventHeaders.CORRELATION_ID);
        headers.remove(CloudEventHeaders.ACTOR);

        assertThat(Envelope.open(headers))
                .isEqualTo(new Envelope(EVENT, TYPE, LEAD, 7, OCCURRED, OCCURRED, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3, ce_specversion is not 1.0",
        "ce_id, 42, ce_id is not a UUID",
        "ce_type, '', ce_type is missing",
        "ce_subject, lead-1, ce_subject is not a UUID",
        "ce_time, yesterday, ce_time is not a time",
        "ce_time, +12026-11-23T10:15:30Z, ce_time is not a time",
        "ce_aggregateversion, 0, ce_aggregateversion is not a number from 1",
        "ce_aggregateversion, -1, ce_aggregateversion is not a number from 1",
        "ce_aggregateversion, 99999999999999999999, ce_aggregateversion is not a number from 1",
        "ce_recordedat, now, ce_recordedat is not a time",
        "ce_correlationid, abc, ce_correlationid is not a UUID"
    })
    void aWrongHeaderIsNamed(String header, String value, String error) {
        var headers = headers();
        headers.put(header, value);

        assertThatThrownBy(() -> Envelope.open(headers))
                .isInstanceOf(InvalidEnvelope.class)
                .hasMessage(error);
    }

    @Test
    void aRecordWithoutBodyIsNoEvent() {
        var envelope = Envelope.open(headers());

        assertThatThrownBy(() -> envelope.event("topic", null))
                .isInstanceOf(InvalidEnvelope.class)
                .hasMessage("the event has no body");
    }

    private static Map<String, String> headers() {
        var headers = Envelope.headers(EVENT, TYPE, LEAD, 7, OCCURRED, RECORDED);
        headers.put(CloudEventHeaders.CORRELATION_ID, CORRELATION.toString());
        headers.put(CloudEventHeaders.ACTOR, "user:anna");
        return headers;
    }
}
