package crm.consent.registry.application;

import crm.platform.work.Pace;
import crm.platform.work.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Talks to the registry, from one replica, as long as there is something to say. */
@ApplicationScoped
class RegistryWorker {

    private static final Logger LOG = Logger.getLogger(RegistryWorker.class);
    private static final Duration LAST_CALL = Duration.ofSeconds(10);

    private final RegistrySettings settings;
    private final Lease lease;
    private final Brands brands;
    private final Halts halts;
    private final SendItems send;
    private final PullMovements pull;
    private final Clock clock;
    private final List<Worker> workers;

    RegistryWorker(
            RegistrySettings settings,
            Lease lease,
            Brands brands,
            Halts halts,
            SendItems send,
            PullMovements pull,
            Clock clock,
            @ConfigProperty(name = "crm.registry.send-every") Duration sendEvery,
            @ConfigProperty(name = "crm.registry.pull-every") Duration pullEvery) {
        this.settings = settings;
        this.lease = lease;
        this.brands = brands;
        this.halts = halts;
        this.send = send;
        this.pull = pull;
        this.clock = clock;
        this.workers = List.of(
                worker("registry", sendEvery, this::sendDue), worker("registry-pull", pullEvery, this::pullAll));
    }

    private static Worker worker(String name, Duration every, Supplier<Uni<Pace>> turn) {
        return Worker.named(name)
                .as("system:registry")
                .sweep(every)
                .run(stopping -> turn.get()
                        .onFailure(
                                failure -> failure instanceof RegistryUnreachable || failure instanceof RegistryRefusal)
                        .recoverWithItem(failure -> skipped(name, failure)));
    }

    void start(@Observes StartupEvent started) {
        if (settings.isConfigured()) {
            workers.forEach(Worker::start);
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        workers.forEach(worker -> worker.stop(LAST_CALL));
    }

    /** The next try comes soon. */
    private static Pace skipped(String name, Throwable failure) {
        LOG.warnf("%s: %s", name, failure.getMessage());
        return Pace.RETRY;
    }

    private Uni<Pace> sendDue() {
        return turn().map(done -> done > 0 ? Pace.AGAIN : Pace.REST);
    }

    private Uni<Pace> pullAll() {
        return lease.hold()
                .chain(held ->
                        held ? ofOpenBrands(pull::pull) : Uni.createFrom().voidItem())
                .replaceWith(Pace.REST);
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
