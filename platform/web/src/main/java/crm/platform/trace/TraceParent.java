package crm.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code traceparent} of W3C Trace Context, in which a trace survives the outbox. */
public final class TraceParent {

    public static final String HEADER = "traceparent";

    /** Version, trace, parent and flags; a version ff, a trace or a parent of zeros is none. */
    private static final Pattern GRAMMAR =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    /** What is no traceparent is dropped: it lies in a topic for ever, and a caller could write anything into it. */
    public static @Nullable String orNull(@Nullable String given) {
        return given != null && GRAMMAR.matcher(given).matches() ? given : null;
    }

    /** Of the running request, or what its caller said where tracing is off. */
    public static @Nullable String currentOr(@Nullable String given) {
        var running = Span.current().getSpanContext();
        return running.isValid() ? of(running) : given;
    }

    public static String of(SpanContext span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getTraceFlags().asHex();
    }

    /** A context with that span as its parent; without one where the text is not a traceparent. */
    public static Context context(@Nullable String traceParent) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), traceParent, Header.INSTANCE);
    }

    private enum Header implements TextMapGetter<String> {
        INSTANCE;

        @Override
        public Iterable<String> keys(@Nullable String traceParent) {
            return List.of(HEADER);
        }

        @Override
        public @Nullable String get(@Nullable String traceParent, String name) {
            return HEADER.equals(name) ? traceParent : null;
        }
    }
}
