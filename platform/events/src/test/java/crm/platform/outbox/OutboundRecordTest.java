package crm.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An outbox row on the wire. */
class OutboundRecordTest {

    private static final UUID EVENT = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final UUID LEAD = UUID.fromString("018f0000-0000-7000-8000-000000000002");
    private static final String PAYLOAD = "{\"b\" : 1.50, \"a\":\"İ\"}";

    @Test
    void theRowIsACloudEventInBinaryMode() {
        var record = OutboundRecord.of(row(), "/crm/customer");

        var headers = new LinkedHashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", EVENT.toString()),
                        Map.entry("ce_type", "crm.customer.lead.created.v1"),
                        Map.entry("ce_source", "/crm/customer"),
                        Map.entry("ce_subject", LEAD.toString()),
                        Map.entry("ce_time", "1997-01-01T00:00:00Z"),
                        Map.entry("ce_recordedat", "2026-11-23T10:15:30.123456Z"),
                        Map.entry("ce_aggregateversion", "3"),
                        Map.entry("ce_actor", "user:anna"),
                        Map.entry("traceparent", "00-a-b-01"),
                        Map.entry("content-type", "application/json")));
    }

    @Test
    void theKeyIsTheAggregateAndTheBodyIsUntouched() {
        var record = OutboundRecord.of(row(), "/crm/customer");

        assertThat(record.topic()).isEqualTo("crm.customer.lead.v1");
        assertThat(record.key()).isEqualTo(LEAD.toString());
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).isEqualTo(PAYLOAD);
        assertThat(record.partition()).isNull();
    }

    private static OutboxRow row() {
        return new OutboxRow(
                12,
                EVENT,
                "crm.customer.lead.v1",
                LEAD,
                3,
                "crm.customer.lead.created.v1",
                PAYLOAD,
                "{\"ce_actor\": \"user:anna\", \"traceparent\": \"00-a-b-01\"}",
                Instant.parse("1997-01-01T00:00:00Z"),
                Instant.parse("2026-11-23T10:15:30.123456Z"));
    }
}
