package crm.platform.call;

import crm.platform.trace.TraceParent;
import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What travels with one call through its whole reactive chain: who acts and why. It lives in the Vert.x duplicated context, so
 * identity cannot leak from one message or request to the next.
 *
 * @param correlationId the same for everything that one outside act sets off
 * @param causationId the event that caused this work; null for a request
 * @param actor {@code user:<id>}, {@code system:<service>} or {@code import:<job>}
 * @param expectedVersion version of {@code If-Match}; null when the caller gave none
 * @param traceParent W3C trace context, so that a trace survives the outbox; null when there is none, or what was given is none
 */
public record CallContext(
        @Nullable UUID correlationId,
        @Nullable UUID causationId,
        String actor,
        @Nullable Long expectedVersion,
        @Nullable String traceParent) {

    private static final String KEY = "crm.call";
    private static final CallContext NOBODY = of("system");

    public CallContext {
        traceParent = TraceParent.orNull(traceParent);
    }

    /** Of work that no outside act sets off. */
    public static CallContext of(String actor) {
        return new CallContext(null, null, actor, null, null);
    }

    /** The context of the running call; an anonymous system call where nobody set one. */
    public static CallContext current() {
        if (!VertxContext.isOnDuplicatedContext()) {
            return NOBODY;
        }
        return ContextLocals.get(KEY, NOBODY);
    }

    /** Makes this the context of the running call. */
    public void enter() {
        if (!VertxContext.isOnDuplicatedContext()) {
            throw new IllegalStateException("a call needs a Vert.x duplicated context of its own");
        }
        ContextLocals.put(KEY, this);
    }

    public CallContext expecting(@Nullable Long version) {
        return new CallContext(correlationId, causationId, actor, version, traceParent);
    }
}
