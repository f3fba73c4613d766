package crm.marketing.dispatch.application;

import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** Brings answers of clients back to the context of the caller: a unit of work and its call live there and nowhere else. */
public final class OwnContext {

    private OwnContext() {}

    public static Executor executor() {
        var context = Vertx.currentContext();
        return context == null ? Runnable::run : task -> context.runOnContext(ignored -> task.run());
    }
}
