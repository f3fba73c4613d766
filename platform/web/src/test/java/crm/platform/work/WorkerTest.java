package crm.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class WorkerTest {

    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(1);

    /** Tells how long its thread would wait, and ends the wait when the test says so. */
    private static final class TestSign extends Sign {

        private final LinkedBlockingQueue<Duration> pauses = new LinkedBlockingQueue<>();

        @Override
        void await(Duration atMost) throws InterruptedException {
            pauses.add(atMost);
            super.await(Duration.ofDays(1));
        }
    }

    private final List<TestSign> signs = new ArrayList<>();
    private final SynchronousQueue<Pace> paces = new SynchronousQueue<>();
    private Worker worker;

    @AfterEach
    void stop() {
        worker.stop(Duration.ZERO);
    }

    @Test
    void looksAgainAtOnceAndRestsWhenNothingIsDue() throws InterruptedException {
        start(1, stopping -> next());

        paces.put(Pace.AGAIN);
        paces.put(Pace.AGAIN);
        paces.put(Pace.REST);

        assertThat(signs.get(0).pauses.take()).isEqualTo(SWEEP);
    }

    @Test
    void triesAgainSoonWhenSomebodyIsAwayOrAnythingFails() throws InterruptedException {
        var fails = new AtomicBoolean();
        start(1, stopping -> {
            if (fails.getAndSet(false)) {
                throw new IllegalStateException("secret");
            }
            return next();
        });
        paces.put(Pace.RETRY);
        assertThat(signs.get(0).pauses.take()).isEqualTo(RETRY);
        fails.set(true);
        worker.wake();
        assertThat(signs.get(0).pauses.take()).as("after the failure").isEqualTo(RETRY);
        worker.wake();
        paces.put(Pace.REST);
        assertThat(signs.get(0).pauses.take()).isEqualTo(SWEEP);
    }

    @Test
    void aSignWakesEveryThreadOfTheWorker() throws InterruptedException {
        start(3, stopping -> next());
        for (int thread = 0; thread < 3; thread++) {
            paces.put(Pace.REST);
        }
        for (var sign : signs) {
            sign.pauses.take();
        }

        worker.wake();

        for (int thread = 0; thread < 3; thread++) {
            paces.put(Pace.REST);
        }
        for (var sign : signs) {
            assertThat(sign.pauses.take()).isEqualTo(SWEEP);
        }
    }

    @Test
    void aSignThatIsGivenDuringATurnEndsTheNextPauseAndNoOther() throws InterruptedException {
        var turns = new LinkedBlockingQueue<Integer>();
        start(1, stopping -> {
            turns.add(1);
            return next();
        });
        turns.take();
        worker.wake();
        worker.wake();

        paces.put(Pace.REST);
        turns.take();
        paces.put(Pace.REST);

        signs.get(0).pauses.take();
        signs.get(0).pauses.take();
        assertThat(turns).isEmpty();
    }

    @Test
    void stoppingLetsTheRunningTurnEndAndTellsIt() throws InterruptedException {
        var asked = new LinkedBlockingQueue<BooleanSupplier>();
        var ended = new CountDownLatch(1);
        start(1, stopping -> {
            asked.add(stopping);
            var pace = next();
            ended.countDown();
            return pace;
        });
        var stopping = asked.take();
        assertThat(stopping.getAsBoolean()).isFalse();

        var stopper = new Thread(() -> worker.stop(LONG));
        stopper.start();
        while (!stopping.getAsBoolean()) {
            Thread.onSpinWait();
        }
        paces.put(Pace.AGAIN);
        stopper.join();

        assertThat(ended.getCount()).isZero();
        assertThat(stopping.getAsBoolean()).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void aTurnThatTakesTooLongIsInterrupted() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        start(1, stopping -> {
            begun.countDown();
            try {
                return next();
            } finally {
                interrupted.countDown();
            }
        });
        begun.await();

        worker.stop(Duration.ofMillis(1));

        assertThat(interrupted.await(120, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aSecondStartMakesNoSecondThread() throws InterruptedException {
        var turns = new LinkedBlockingQueue<Integer>();
        start(1, stopping -> {
            turns.add(1);
            return next();
        });
        worker.start();
        paces.put(Pace.REST);
        signs.get(0).pauses.take();

        assertThat(turns).hasSize(1);
    }

    private Pace next() {
        try {
            return paces.take();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void start(int threads, Worker.BlockingTurn turn) {
        worker = Worker.named("test")
                .threads(threads)
                .sweep(SWEEP)
                .retry(RETRY)
                .waitingFor(() -> {
                    var sign = new TestSign();
                    signs.add(sign);
                    return sign;
                })
                .runBlocking(turn);
        worker.start();
    }
}
