package crm.proofs.bench.load;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** As many requests as a number of clients gets answered: each sends the next one when the last is answered. Tells throughput. */
public final class ClosedLoop {

    private final URI base;
    private final int clients;

    public ClosedLoop(URI base, int clients) {
        this.base = base;
        this.clients = clients;
    }

    /** @return how many were answered; one that is answered with anything but success ends the run */
    public long run(Duration time, Supplier<Request> requests) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        return run(() -> System.nanoTime() < end ? requests.get() : null, answer -> {});
    }

    public long run(int number, Supplier<Request> requests, Consumer<Answer> answers) throws Exception {
        var left = new AtomicLong(number);
        return run(() -> left.decrementAndGet() >= 0 ? requests.get() : null, answers);
    }

    private long run(Supplier<Request> nextOrNull, Consumer<Answer> answers) throws Exception {
        var done = new AtomicLong();
        Crew.work(clients, () -> {
            try (var connection = new HttpConnection(base)) {
                for (var request = nextOrNull.get(); request != null; request = nextOrNull.get()) {
                    answers.accept(good(connection.exchange(request)));
                    done.incrementAndGet();
                }
            }
            return null;
        });
        return done.get();
    }

    static Answer good(Answer answer) {
        if (!answer.isGood()) {
            throw new IllegalStateException("answered with " + answer.status() + ": " + answer.text());
        }
        return answer;
    }
}
