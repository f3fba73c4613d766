package crm.platform.work;

import crm.platform.call.CallContext;
import io.quarkus.vertx.VertxContextSupport;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The Vert.x context of a piece of work: its call, its identity and its database session live there and nowhere else. */
public final class OwnContext implements Executor {

    private final @Nullable Context context;

    private OwnContext(Context context) {
        this.context = context;
    }

    /** Where the running work belongs; outside any context, wherever the answer comes from. */
    public static OwnContext current() {
        return new OwnContext(Vertx.currentContext());
    }

    /** Goes on in the caller's context, whoever answers: a client's thread, a timer, somebody else's call. */
    public static <T> Uni<T> backFrom(Uni<T> elsewhere) {
        return elsewhere.emitOn(current());
    }

    /** A new context for each subscription, so that nothing can leak from one attempt to the next. */
    public static <T> Uni<T> fresh(Vertx vertx, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .emitter(emitter -> new OwnContext(duplicate(vertx))
                        .execute(() -> Uni.createFrom()
                                .deferred(work::get)
                                .subscribe()
                                .with(emitter::complete, emitter::fail)));
    }

    /** From a worker thread: work in a new context, as this call, waited for. */
    public static <T> T await(CallContext call, Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> {
                call.enter();
                return work.get();
            });
        } catch (CompletionException wrapped) {
            throw wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while work was waited for", stopped);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void execute(Runnable task) {
        if (context == null) {
            task.run();
        } else {
            context.runOnContext(ignored -> task.run());
        }
    }

    private static Context duplicate(Vertx vertx) {
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        return context;
    }
}
