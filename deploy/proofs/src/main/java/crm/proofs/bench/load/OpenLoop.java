package crm.proofs.bench.load;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Requests at a fixed rate, whether the earlier ones are answered or not. A latency begins at the moment at which the request was
 * due, not when it could be sent: a server that stalls is charged for all who would have waited.
 */
public final class OpenLoop {

    private static final int CLIENTS = 24;

    private final URI base;
    private final double perSecond;
    private final int clients;

    public OpenLoop(URI base, double perSecond) {
        this(base, perSecond, CLIENTS);
    }

    OpenLoop(URI base, double perSecond, int clients) {
        this.base = base;
        this.perSecond = perSecond;
        this.clients = clients;
    }

    /** Hears of each answer. */
    @FunctionalInterface
    public interface Listener {
        /** @param due and {@code answered} as of {@link System#nanoTime()} */
        void answered(int index, long due, long answered);
    }

    /** @return how many were sent; each was answered with success */
    public int run(Duration time, IntFunction<Request> requests, Listener listener) throws Exception {
        int number = (int) (time.toMillis() / 1000.0 * perSecond);
        var next = new AtomicInteger();
        long start = System.nanoTime();
        Crew.work(clients, () -> {
            try (var connection = new HttpConnection(base)) {
                for (int index = next.getAndIncrement(); index < number; index = next.getAndIncrement()) {
                    var request = requests.apply(index);
                    long due = start + (long) (index / perSecond * 1e9);
                    waitUntil(due);
                    ClosedLoop.good(connection.exchange(request));
                    listener.answered(index, due, System.nanoTime());
                }
            }
            return null;
        });
        return number;
    }

    private static void waitUntil(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
