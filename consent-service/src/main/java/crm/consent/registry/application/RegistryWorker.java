package crm.consent.registry.application;

import crm.platform.call.CallContext;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Talks to the registry, from one replica, as long as there is something to say. */
@ApplicationScoped
class RegistryWorker {

    private static final Logger LOG = Logger.getLogger(RegistryWorker.class);
    private static final int MOST_TURNS = 100;
    private static final CallContext WORKER = new CallContext(null, null, "system:registry", null, null);

    private final RegistrySettings settings;
    private final Lease lease;
    private final Brands brands;
    private final Halts halts;
    private final SendItems send;
    private final PullMovements pull;
    private final Clock clock;

    RegistryWorker(
            RegistrySettings settings,
            Lease lease,
            Brands brands,
            Halts halts,
            SendItems send,
            PullMovements pull,
            Clock clock) {
        this.settings = settings;
        this.lease = lease;
        this.brands = brands;
        this.halts = halts;
        this.send = send;
        this.pull = pull;
        this.clock = clock;
    }

    @Scheduled(every = "${crm.registry.send-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sendDue() {
        return whenConfigured(
                "sending",
                () -> Multi.createBy()
                        .repeating()
                        .uni(this::turn)
                        .whilst(done -> done > 0)
                        .select()
                        .first(MOST_TURNS)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    @Scheduled(every = "${crm.registry.pull-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> pullAll() {
        return whenConfigured(
                "pulling",
                () -> lease.hold()
                        .chain(held -> held
                                ? ofOpenBrands(pull::pull)
                                : Uni.createFrom().voidItem()));
    }

    /** A failure ends this run; the next one comes soon. */
    private Uni<Void> whenConfigured(String what, Supplier<Uni<Void>> work) {
        if (!settings.isConfigured()) {
            return Uni.createFrom().voidItem();
        }
        WORKER.enter();
        return work.get()
                .onFailure(RegistryUnreachable.class)
                .recoverWithUni(failure -> skipped(what, failure))
                .onFailure(RegistryRefusal.class)
                .recoverWithUni(failure -> skipped(what, failure));
    }

    private static Uni<Void> skipped(String what, Throwable failure) {
        LOG.warnf("%s: %s", what, failure.getMessage());
        return Uni.createFrom().voidItem();
    }

    /** How much was done. */
    private Uni<Integer> turn() {
        return lease.hold().chain(held -> held ? send() : Uni.createFrom().item(0));
    }

    private Uni<Integer> send() {
        return send.endLate().chain(late -> openBrands().chain(this::rounds).map(done -> late + done));
    }

    private Uni<Integer> rounds(List<String> open) {
        return Multi.createFrom()
                .iterable(open)
                .onItem()
                .transformToUniAndConcatenate(send::round)
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }

    private Uni<Void> ofOpenBrands(Function<String, Uni<Void>> work) {
        return openBrands()
                .chain(open -> Multi.createFrom()
                        .iterable(open)
                        .onItem()
                        .transformToUniAndConcatenate(work::apply)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    /** None while the log-in is halted. */
    private Uni<List<String>> openBrands() {
        return halts.current()
                .chain(halted -> isHalted(halted, Halts.CREDENTIAL)
                        ? Uni.createFrom().item(List.of())
                        : brands.registered()
                                .map(codes -> codes.keySet().stream()
                                        .filter(brand -> !isHalted(halted, Halts.brand(brand)))
                                        .sorted()
                                        .toList()));
    }

    private boolean isHalted(Map<String, Instant> halted, String scope) {
        return halted.getOrDefault(scope, Instant.MIN).isAfter(clock.instant());
    }
}
