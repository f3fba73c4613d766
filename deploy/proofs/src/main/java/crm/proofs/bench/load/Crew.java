package crm.proofs.bench.load;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Threads that do the same; the first failure of one is everybody's. */
final class Crew {

    private Crew() {}

    static void work(int number, Callable<Void> each) throws Exception {
        var threads = Executors.newFixedThreadPool(number);
        try {
            var running = new ArrayList<Future<Void>>();
            for (int one = 0; one < number; one++) {
                running.add(threads.submit(each));
            }
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the load generator failed: " + e.getCause(), e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
