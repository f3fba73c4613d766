package crm.platform.user;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.Owner;
import crm.platform.work.Pace;
import crm.platform.work.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gives the records of who has left to the successor, some in each transaction, until none is left. The row of the succession is locked
 * meanwhile, so that replicas do not do the same; what a crash interrupted goes on with the next turn.
 */
@ApplicationScoped
class Successions {

    private static final int CHUNK = 200;
    private static final String NEXT = "select " + SuccessionTable.SUCCESSIONS.select() + " from "
            + SuccessionTable.SUCCESSIONS.from() + " where s.open order by s.user_id limit 1 for update skip locked";

    private final ReactiveUnitOfWork unitOfWork;
    private final KnownUsers users;
    private final Instance<Inheritance> inheritances;
    private final Worker worker = Worker.named("successions").run(stopping -> turn());

    Successions(ReactiveUnitOfWork unitOfWork, KnownUsers users, @Any Instance<Inheritance> inheritances) {
        this.unitOfWork = unitOfWork;
        this.users = users;
        this.inheritances = inheritances;
    }

    void start(@Observes StartupEvent started) {
        if (!inheritances.isUnsatisfied()) {
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        worker.stop(Duration.ofSeconds(5));
    }

    /** In the transaction that learns of it; the work begins with the next turn. */
    Uni<Void> open(List<Succession> successions) {
        return unitOfWork.sql(sql -> SuccessionTable.STORE.on(sql, successions)).replaceWithVoid();
    }

    void wake() {
        worker.wake();
    }

    private Uni<Pace> turn() {
        return unitOfWork.inTransaction(() -> unitOfWork
                .sql(sql -> sql.execute(NEXT))
                .chain(rows -> {
                    var next = SuccessionTable.SUCCESSIONS.readAll(rows);
                    return next.isEmpty() ? Uni.createFrom().item(Pace.REST) : goOn(next.get(0));
                }));
    }

    /** A successor of whom nobody has told yet is waited for. */
    private Uni<Pace> goOn(Succession succession) {
        return users.find(succession.successor())
                .chain(successor -> successor.isEmpty()
                        ? Uni.createFrom().item(Pace.RETRY)
                        : handOver(succession, successor.get().asOwner()));
    }

    private Uni<Pace> handOver(Succession succession, Owner successor) {
        return Multi.createFrom()
                .iterable(inheritances)
                .onItem()
                .transformToUniAndConcatenate(kind -> kind.inherit(succession.user(), successor, CHUNK))
                .collect()
                .with(Collectors.summingInt(Integer::intValue))
                .chain(handed -> handed > 0 ? Uni.createFrom().item(Pace.AGAIN) : close(succession.user()));
    }

    private Uni<Pace> close(UUID user) {
        return unitOfWork
                .sql(sql -> sql.execute("update succession set open = false where user_id = $1", Tuple.of(user)))
                .replaceWith(Pace.REST);
    }
}
