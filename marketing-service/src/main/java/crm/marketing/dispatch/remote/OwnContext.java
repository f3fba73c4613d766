package crm.marketing.dispatch.remote;

import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** Brings answers of clients back to the context of the caller: a unit of work and its call live there and nowhere else. */
final class OwnContext {

    private OwnContext() {}

    static Executor executor() {
        var context = Vertx.currentContext();
        return context == null ? Runnable::run : task -> context.runOnContext(ignored -> task.run());
    }
}
