package crm.proofs.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Several at a time, so that the proof waits less for answers; the first failure ends it. */
public final class InParallel {

    private static final int AT_A_TIME = 6;

    private InParallel() {}

    public static <T> void forEach(List<T> things, Consumer<T> work) {
        var executor = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            var tasks = new ArrayList<Callable<Void>>();
            things.forEach(thing -> tasks.add(() -> {
                work.accept(thing);
                return null;
            }));
            for (var done : executor.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }
}
