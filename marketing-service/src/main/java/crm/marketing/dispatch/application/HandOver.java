package crm.marketing.dispatch.application;

import crm.marketing.dispatch.application.Dispatches.Result;
import crm.marketing.dispatch.application.Dispatches.Returned;
import crm.marketing.dispatch.domain.Mail;
import crm.platform.work.OwnContext;
import crm.platform.work.Pace;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Hands permitted messages to the mail server, wave by wave: a wave is marked as SENDING before its first message goes out, and
 * stored after its last. A mail server cannot be asked whether it took a message, so each is handed over at most once.
 */
@ApplicationScoped
class HandOver {

    /**
     * A message with the permit that it needs.
     *
     * @param attempts that have failed
     */
    record Letter(UUID dispatchId, UUID permitId, Mail mail, int attempts) {}

    /** @param begun something of the work has been handed over already */
    record Batch(Work work, List<Letter> letters, Lease lease, boolean begun) {}

    private static final int ATTEMPTS = 20;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final Dispatches dispatches;
    private final MailServer server;
    private final ReporterWake reporter;
    private final DispatchSettings settings;
    private final BackOff backOff;

    HandOver(Dispatches dispatches, MailServer server, ReporterWake reporter, DispatchSettings settings) {
        this.dispatches = dispatches;
        this.server = server;
        this.reporter = reporter;
        this.settings = settings;
        this.backOff = BackOff.of(settings);
    }

    Uni<Pace> run(Batch batch, BooleanSupplier stopping) {
        if (batch.letters().isEmpty()) {
            return Uni.createFrom().item(Pace.AGAIN);
        }
        if (stopping.getAsBoolean()) {
            return giveBack(batch, batch.letters()).replaceWith(Pace.AGAIN);
        }
        if (!batch.lease().holds(settings.handover())) {
            return tooLate(batch);
        }
        var size = Math.min(settings.wave(), batch.letters().size());
        var wave = batch.letters().subList(0, size);
        var rest = new Batch(
                batch.work(), batch.letters().subList(size, batch.letters().size()), batch.lease(), true);
        return wave(batch, wave, stopping)
                .chain(isAway -> isAway ? putOff(rest).replaceWith(Pace.RETRY) : run(rest, stopping));
    }

    /** Where not even the first could be handed over the lease is too short, and asking again at once would not help. */
    private Uni<Pace> tooLate(Batch batch) {
        return batch.begun()
                ? giveBack(batch, batch.letters()).replaceWith(Pace.AGAIN)
                : putOff(batch).replaceWith(Pace.RETRY);
    }

    /** Answers whether the mail server is away. */
    private Uni<Boolean> wave(Batch batch, List<Letter> wave, BooleanSupplier stopping) {
        var isAway = new AtomicBoolean();
        return dispatches
                .begin(batch.work(), wave.stream().map(Letter::dispatchId).toList())
                .chain(begun -> giveBack(batch, without(wave, begun))
                        .chain(() -> hand(batch, with(wave, begun), isAway, stopping)))
                .onItem()
                .transformToUni(results -> store(batch, results, ATTEMPTS))
                .invoke(reporter::reporter)
                .map(stored -> isAway.get());
    }

    /** The messages are out: what is not stored now is lost, and then their outcome counts as unknown. */
    private Uni<Void> store(Batch batch, List<Result> results, int attempts) {
        var own = OwnContext.current();
        return dispatches
                .finish(batch.work(), results)
                .onFailure(failure -> attempts > 1)
                .recoverWithUni(failure -> Uni.createFrom()
                        .voidItem()
                        .onItem()
                        .delayIt()
                        .by(BETWEEN_ATTEMPTS)
                        .emitOn(own)
                        .chain(() -> store(batch, results, attempts - 1)));
    }

    private Uni<List<Result>> hand(Batch batch, List<Letter> letters, AtomicBoolean isAway, BooleanSupplier stopping) {
        return Multi.createFrom()
                .iterable(letters)
                .onItem()
                .transformToUni(letter -> one(batch.lease(), letter, isAway, stopping))
                .merge(Math.max(1, server.connections() / settings.workers()))
                .collect()
                .asList();
    }

    /** Asked again for each: with a slow mail server the lease may end in the middle of a wave. */
    private Uni<Result> one(Lease lease, Letter letter, AtomicBoolean isAway, BooleanSupplier stopping) {
        return Uni.createFrom().deferred(() -> {
            if (isAway.get() || stopping.getAsBoolean() || !lease.holds(settings.handover())) {
                return Uni.createFrom().item(result(lease, letter, Delivery.AWAY));
            }
            return server.hand(letter.mail(), settings.handover(), lease)
                    .invoke(delivery -> isAway.compareAndSet(false, delivery == Delivery.AWAY))
                    .map(delivery -> result(lease, letter, delivery));
        });
    }

    private Result result(Lease lease, Letter letter, Delivery delivery) {
        if (!delivery.isToBeRepeated()) {
            return new Result(letter.dispatchId(), letter.permitId(), delivery, false, Duration.ZERO);
        }
        var delay = backOff.after(letter.attempts());
        return new Result(letter.dispatchId(), letter.permitId(), delivery, isStillGoodAfter(delay, lease), delay);
    }

    /** Who asks again while a permit is open is given the same one. */
    private boolean isStillGoodAfter(Duration delay, Lease lease) {
        return lease.holds(delay.plus(settings.handover()));
    }

    /** Something went wrong: each waits as long as it has to. */
    private Uni<Void> putOff(Batch batch) {
        return release(
                batch,
                batch.letters().stream()
                        .map(letter -> putOff(batch.lease(), letter))
                        .toList());
    }

    private Returned putOff(Lease lease, Letter letter) {
        var delay = backOff.after(letter.attempts());
        return new Returned(letter.dispatchId(), isStillGoodAfter(delay, lease) ? null : letter.permitId(), delay);
    }

    /** Nothing went wrong: whoever may goes on at once. */
    private Uni<Void> giveBack(Batch batch, List<Letter> letters) {
        return release(
                batch,
                letters.stream()
                        .map(letter -> new Returned(letter.dispatchId(), letter.permitId(), Duration.ZERO))
                        .toList());
    }

    private Uni<Void> release(Batch batch, List<Returned> returned) {
        return returned.isEmpty()
                ? Uni.createFrom().voidItem()
                : dispatches.release(batch.work(), returned).invoke(reporter::reporter);
    }

    private static List<Letter> with(List<Letter> letters, Set<UUID> ids) {
        return letters.stream()
                .filter(letter -> ids.contains(letter.dispatchId()))
                .toList();
    }

    private static List<Letter> without(List<Letter> letters, Set<UUID> ids) {
        return letters.stream()
                .filter(letter -> !ids.contains(letter.dispatchId()))
                .toList();
    }
}
