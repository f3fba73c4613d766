package crm.platform.eventtrace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.event.IncomingEvent;
import crm.platform.trace.TracesWithoutPersonalValues;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** One trace from a request to the effect of its event, and no personal value in it. */
class EventTracesTest {

    private static final String REQUEST = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final List<SpanData> ended = new ArrayList<>();
    private final OpenTelemetry telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(new TracesWithoutPersonalValues())
                    .addSpanProcessor(new Remember())
                    .build())
            .build();
    private final EventTraces traces = new EventTraces(telemetry, false);

    @Test
    void theConsumerContinuesFromTheRelayAndTheRelayFromTheRequest() {
        var record = record(REQUEST);

        var published = traces.publishing(record);
        published.end(null);
        traces.processing("analytics.sales", event(), header(record)).end(null);

        var relay = ended.get(0);
        var consumer = ended.get(1);
        assertThat(relay.getTraceId()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(relay.getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(header(record)).contains(relay.getSpanId()).isEqualTo(published.traceParent());
        assertThat(consumer.getTraceId()).isEqualTo(relay.getTraceId());
        assertThat(consumer.getParentSpanId()).isEqualTo(relay.getSpanId());
        assertThat(consumer.getAttributes().get(AttributeKey.stringKey("messaging.consumer.group.name")))
                .isEqualTo("analytics.sales");
    }

    @Test
    void whatBelongsToNoTraceBeginsNone() {
        var record = record(null);

        assertThat(traces.publishing(record).traceParent()).isNull();
        assertThat(traces.processing("analytics.sales", event(), null).traceParent())
                .isNull();
        assertThat(ended).isEmpty();
    }

    @Test
    void whatTheCallerDidNotWantTracedIsNot() {
        var record = record(REQUEST.replaceFirst("01$", "00"));

        traces.publishing(record).end(null);

        assertThat(header(record))
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-")
                .endsWith("-00");
        assertThat(ended).isEmpty();
    }

    @Test
    void switchedOffTheHeaderPassesAsItCame() {
        var off = new EventTraces(telemetry, true);
        var record = record(REQUEST);

        off.publishing(record).end(null);
        assertThat(header(record)).isEqualTo(REQUEST);
        assertThat(off.processing("analytics.sales", event(), REQUEST).traceParent())
                .isEqualTo(REQUEST);
        assertThat(ended).isEmpty();
    }

    @Test
    void aFailureIsToldByItsKindAndNotByItsMessage() {
        traces.publishing(record(REQUEST)).end(new IllegalStateException("ayse@example.org"));

        assertThat(ended.get(0).getStatus().getDescription()).isEqualTo("IllegalStateException");
        assertThat(ended.get(0).getEvents()).isEmpty();
    }

    /** Security: neither searched words nor addresses, nor the secret of a link. */
    @Test
    void nothingPersonalLeavesWithASpan() {
        var span = telemetry.getTracer("http").spanBuilder("GET").startSpan();
        span.setAttribute("url.query", "q=ayse");
        span.setAttribute("url.path", "/api/v1/surveys/secret-of-the-link");
        span.setAttribute("url.full", "http://127.0.0.1:8104/api/v1/surveys/secret-of-the-link?q=ayse");
        span.setAttribute("client.address", "203.0.113.7");
        span.setAttribute("network.peer.address", "203.0.113.7");
        span.setAttribute("http.target", "/people/surveys/secret-of-the-page");
        span.setAttribute("http.route", "/api/v1/surveys/{token}");
        span.end();

        var told = ended.get(0).getAttributes();
        assertThat(told.toString()).doesNotContain("ayse", "secret", "203.0.113.7");
        assertThat(told.get(AttributeKey.stringKey("url.path"))).isEqualTo("/api/v1/surveys");
        assertThat(told.get(AttributeKey.stringKey("url.full"))).isEqualTo("http://127.0.0.1:8104/api/v1/surveys");
        assertThat(told.get(AttributeKey.stringKey("http.target"))).isEqualTo("/people/surveys");
        assertThat(told.get(AttributeKey.stringKey("http.route"))).isEqualTo("/api/v1/surveys/{token}");
    }

    private static ProducerRecord<String, byte[]> record(String traceParent) {
        var record = new ProducerRecord<String, byte[]>("crm.sales.order.v1", new UUID(0, 1).toString(), new byte[0]);
        record.headers().add("ce_type", "crm.sales.order.confirmed.v1".getBytes(UTF_8));
        record.headers().add("ce_id", new UUID(0, 2).toString().getBytes(UTF_8));
        if (traceParent != null) {
            record.headers().add("traceparent", traceParent.getBytes(UTF_8));
        }
        return record;
    }

    private static String header(ProducerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("traceparent").value(), UTF_8);
    }

    private static IncomingEvent event() {
        var at = Instant.parse("2026-11-01T10:00:00Z");
        return new IncomingEvent(
                new UUID(0, 2),
                "crm.sales.order.confirmed.v1",
                "crm.sales.order.v1",
                new UUID(0, 1),
                1,
                at,
                at,
                null,
                null,
                new byte[0]);
    }

    private final class Remember implements SpanProcessor {

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            // only what has ended is looked at
        }

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            ended.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
