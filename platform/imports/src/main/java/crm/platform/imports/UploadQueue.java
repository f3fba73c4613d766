package crm.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets few uploads in at a time and has the next ones wait for their turn, in the order in which they came. What waits is not read
 * yet, so it costs a thread and no memory; that is why only so many may wait, and not for ever.
 */
@ApplicationScoped
class UploadQueue {

    private final Semaphore inside;
    private final Semaphore places;
    private final Duration patience;

    /**
     * @param places uploads that are read at the same time
     * @param waiting uploads that may wait beside them
     * @param patience how long one waits; shorter than the gateway waits for an answer
     */
    UploadQueue(
            @ConfigProperty(name = "crm.import.concurrent-uploads", defaultValue = "4") int places,
            @ConfigProperty(name = "crm.import.waiting-uploads", defaultValue = "20") int waiting,
            @ConfigProperty(name = "crm.import.upload-patience", defaultValue = "30s") Duration patience) {
        this.inside = new Semaphore(places + waiting);
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** Blocks until it is this upload's turn and its work is done. */
    <T> T inTurn(Supplier<T> work) {
        if (!inside.tryAcquire()) {
            throw new UploadsBusy();
        }
        try {
            awaitPlace();
            return atPlace(work);
        } finally {
            inside.release();
        }
    }

    /** Uploads that wait for their turn. */
    int waiting() {
        return places.getQueueLength();
    }

    private void awaitPlace() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new UploadsBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UploadsBusy();
        }
    }

    private <T> T atPlace(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
