package crm.platform.eventtrace;

import crm.platform.trace.TraceParent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import org.jspecify.annotations.Nullable;

/** One event on one leg of its way; does nothing where tracing is off or the event belongs to no trace. */
public final class EventSpan {

    private final @Nullable Span span;
    private final @Nullable String traceParent;

    private EventSpan(@Nullable Span span, @Nullable String traceParent) {
        this.span = span;
        this.traceParent = traceParent;
    }

    static EventSpan of(Span span) {
        return new EventSpan(span, TraceParent.of(span.getSpanContext()));
    }

    static EventSpan untraced(@Nullable String traceParent) {
        return new EventSpan(null, traceParent);
    }

    /** What the next leg has as its parent; null where the event belongs to no trace. */
    public @Nullable String traceParent() {
        return traceParent;
    }

    /** Its message is not told: it may quote a value. */
    public void end(@Nullable Throwable failure) {
        if (span != null) {
            if (failure != null) {
                span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
            }
            span.end();
        }
    }
}
