package crm.platform.outbox;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Relays one shard on its own thread until it is stopped. Of several relays of a shard one is active: taking over fences the other at
 * the broker, and the fenced one stands by until the shard seems abandoned, instead of fencing back.
 */
final class RelayShard implements Runnable {

    private static final Logger LOG = Logger.getLogger(RelayShard.class);

    /**
     * @param batch rows of one Kafka transaction
     * @param poll how often to look without being woken
     * @param debounce pause after a wake-up, in which further commits join the batch
     * @param interval least time from the start of a batch that was not full to the next
     * @param takeover for how long rows must wait, and none be sent, until a standing-by relay takes over
     */
    record Pace(int batch, Duration poll, Duration debounce, Duration interval, Duration takeover) {}

    private final int shard;
    private final OutboxShard outbox;
    private final Supplier<RelayProducer> producers;
    private final RelayMeters meters;
    private final Pace pace;
    private final Semaphore wake = new Semaphore(0);
    private final BackOff backOff = new BackOff();

    private volatile boolean stopping;
    private @Nullable RelayProducer producer;
    private boolean standingBy;
    private boolean moreWaits;
    private int most;
    private @Nullable OutboxRow front;
    private long batchBegan = System.nanoTime();

    RelayShard(int shard, OutboxShard outbox, Supplier<RelayProducer> producers, RelayMeters meters, Pace pace) {
        this.shard = shard;
        this.outbox = outbox;
        this.producers = producers;
        this.meters = meters;
        this.pace = pace;
        this.most = pace.batch();
        meters.blocked(shard, false);
    }

    void wake() {
        if (wake.availablePermits() == 0) {
            wake.release();
        }
    }

    void stop() {
        stopping = true;
        wake();
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                step();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            closeProducer();
        }
    }

    private void step() throws InterruptedException {
        try {
            var sent = isDue() ? outbox.relay(most, this::publish) : 0;
            succeeded(sent);
            moreWaits = sent == pace.batch();
            if (!moreWaits) {
                rest();
            }
        } catch (PublishFailure failure) {
            failed(failure);
        } catch (SQLException | RuntimeException failure) {
            closeProducer();
            LOG.warnf("relay of shard %d waits: %s", shard, failure.getMessage());
            pause(backOff.next());
        }
    }

    /** Behind a full batch there is probably more, which sending finds out anyway. */
    private boolean isDue() throws SQLException {
        if (moreWaits) {
            moreWaits = false;
            return true;
        }
        if (!standingBy) {
            return outbox.hasUnsent();
        }
        standingBy = !outbox.isAbandonedFor(pace.takeover());
        return !standingBy;
    }

    private void publish(List<OutboxRow> rows) {
        front = rows.get(0);
        batchBegan = System.nanoTime();
        if (producer == null) {
            producer = producers.get();
        }
        producer.publish(rows);
    }

    private void succeeded(int sent) {
        backOff.reset();
        if (sent > 0) {
            meters.published(sent);
            meters.blocked(shard, false);
            most = pace.batch();
        }
    }

    private void failed(PublishFailure failure) throws InterruptedException {
        closeProducer();
        meters.failed(failure.kind());
        if (failure.kind() == PublishFailure.Kind.FENCED) {
            LOG.infof("shard %d was taken over by another relay; standing by", shard);
            standingBy = true;
        } else if (failure.kind() == PublishFailure.Kind.REFUSED && most > 1) {
            narrow(failure.index());
        } else {
            report(failure);
            pause(backOff.next());
        }
    }

    /** First what lies before the refused row; then that row alone, to be certain. */
    private void narrow(int refused) {
        most = refused > 0 ? refused : refused == 0 ? 1 : Math.max(1, most / 2);
    }

    private void report(PublishFailure failure) {
        if (failure.kind() == PublishFailure.Kind.REFUSED) {
            meters.blocked(shard, true);
            LOG.errorf(
                    "event %s blocks shard %d, the broker refuses it: %s; park it or make it acceptable",
                    requireNonNull(front, "what was published").eventId(), shard, failure.getMessage());
        } else {
            LOG.warnf("relay of shard %d waits for the broker: %s", shard, failure.getMessage());
        }
    }

    private void rest() throws InterruptedException {
        if (wake.tryAcquire(
                standingBy ? pace.takeover().toMillis() : pace.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            Thread.sleep(Math.max(pace.debounce().toMillis(), untilNextBatch().toMillis()));
            wake.drainPermits();
        }
    }

    private Duration untilNextBatch() {
        return pace.interval().minusNanos(System.nanoTime() - batchBegan);
    }

    /** A commit of somebody does not end the pause, stopping does. */
    private void pause(Duration time) throws InterruptedException {
        var end = System.nanoTime() + time.toNanos();
        while (!stopping && System.nanoTime() < end) {
            wake.tryAcquire(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        }
    }

    private void closeProducer() {
        if (producer != null) {
            producer.close();
            producer = null;
        }
    }
}
