package crm.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UploadQueueTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final CountDownLatch held = new CountDownLatch(1);
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void leave() {
        held.countDown();
        callers.shutdownNow();
    }

    @Test
    void asManyAsMayWaitAreTakenInTheOrderInWhichTheyCameAndOneMoreIsRefused() {
        var queue = new UploadQueue(1, 2, LONG);
        var first = holding(queue);
        var second = waiting(queue, "second", 1);
        var third = waiting(queue, "third", 2);

        assertThatThrownBy(() -> queue.inTurn(() -> done.add("one too many"))).isInstanceOf(UploadsBusy.class);
        assertThat(done).isEmpty();

        held.countDown();
        CompletableFuture.allOf(first, second, third)
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        assertThat(done).containsExactly("first", "second", "third");
    }

    @Test
    void whoHasWaitedInVainIsToComeAgainAndLeavesThePlaceInTheQueue() {
        var queue = new UploadQueue(1, 1, Duration.ofMillis(10));
        var first = holding(queue);

        for (var attempt = 1; attempt <= 3; attempt++) {
            assertThatThrownBy(() -> queue.inTurn(() -> done.add("never"))).isInstanceOf(UploadsBusy.class);
        }

        held.countDown();
        first.join();
        queue.inTurn(() -> done.add("later"));
        assertThat(done).containsExactly("first", "later");
    }

    @Test
    void anUploadThatFailsGivesItsPlaceBack() {
        var queue = new UploadQueue(1, 0, LONG);

        assertThatThrownBy(() -> queue.inTurn(() -> {
                    throw new IllegalStateException("broken off");
                }))
                .hasMessage("broken off");

        assertThat(queue.inTurn(() -> "taken")).isEqualTo("taken");
    }

    private CompletableFuture<Void> holding(UploadQueue queue) {
        var inside = new CountDownLatch(1);
        var upload = CompletableFuture.runAsync(
                () -> queue.inTurn(() -> {
                    inside.countDown();
                    await(held);
                    return done.add("first");
                }),
                callers);
        await(inside);
        return upload;
    }

    private CompletableFuture<Void> waiting(UploadQueue queue, String name, int place) {
        var upload = CompletableFuture.runAsync(() -> queue.inTurn(() -> done.add(name)), callers);
        Awaitility.await("it has come").atMost(Duration.ofSeconds(60)).until(() -> queue.waiting() == place);
        return upload;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
