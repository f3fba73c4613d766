package crm.platform.eventtrace;

import static java.util.Objects.requireNonNull;

import crm.contracts.CloudEventHeaders;
import crm.platform.event.IncomingEvent;
import crm.platform.trace.TraceParent;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The legs of an event's way as spans of the trace that caused it: from the outbox to its topic, and in each consumer. Attributes are
 * ids and names of types, never values.
 */
@ApplicationScoped
public class EventTraces {

    private final Tracer tracer;
    private final boolean on;

    public EventTraces(
            OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean tracingIsOff) {
        this.tracer = telemetry.getTracer("crm.platform");
        this.on = !tracingIsOff;
    }

    /** Begins the leg to the topic; whoever reads the record continues from here. */
    public EventSpan publishing(ProducerRecord<String, byte[]> record) {
        if (!on) {
            return EventSpan.untraced(null);
        }
        var parent = header(record, CloudEventHeaders.TRACE_PARENT);
        if (parent == null) {
            return EventSpan.untraced(null);
        }
        var type = header(record, CloudEventHeaders.TYPE);
        var id = header(record, CloudEventHeaders.ID);
        var builder = leg("publish " + type, SpanKind.PRODUCER, parent);
        var span = EventSpan.of(described(builder, record.topic(), type, id, record.key()));
        record.headers().remove(CloudEventHeaders.TRACE_PARENT);
        record.headers()
                .add(
                        CloudEventHeaders.TRACE_PARENT,
                        requireNonNull(span.traceParent()).getBytes(StandardCharsets.UTF_8));
        return span;
    }

    /** Begins the effect of the event at a consumer. */
    public EventSpan processing(String consumer, IncomingEvent event, @Nullable String parent) {
        if (!on || parent == null) {
            return EventSpan.untraced(parent);
        }
        var builder = leg("process " + event.type(), SpanKind.CONSUMER, parent)
                .setAttribute("messaging.consumer.group.name", consumer);
        return EventSpan.of(described(
                builder,
                event.topic(),
                event.type(),
                event.id().toString(),
                event.aggregateId().toString()));
    }

    private SpanBuilder leg(String name, SpanKind kind, String parent) {
        return tracer.spanBuilder(name).setSpanKind(kind).setParent(TraceParent.context(parent));
    }

    private static Span described(
            SpanBuilder builder, String topic, @Nullable String type, @Nullable String id, String aggregateId) {
        return builder.setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", topic)
                .setAttribute("cloudevents.event_type", type)
                .setAttribute("cloudevents.event_id", id)
                .setAttribute("cloudevents.event_subject", aggregateId)
                .startSpan();
    }

    private static @Nullable String header(ProducerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
