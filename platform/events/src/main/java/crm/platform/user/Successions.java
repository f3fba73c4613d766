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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gives the records of who has left to the successor, or to the successor's where that one has left, too: some in each transaction, until
 * none is left, and a minute later once more. The row of the succession is locked meanwhile, so that replicas do not do the same; what a
 * crash interrupted goes on with the next turn.
 */
@ApplicationScoped
class Successions {

    private static final int CHUNK = 200;

    /** Longer than a command takes that began before somebody left. */
    private static final Duration LATER = Duration.ofMinutes(1);

    /** A successor of whom nobody has told yet is waited for, and holds no other up. */
    private static final String NEXT = "select " + SuccessionTable.SUCCESSIONS.select() + " from "
            + SuccessionTable.SUCCESSIONS.from()
            + " join known_user k on k.user_id = s.successor_id where s.open and s.due_at <= $1"
            + " order by s.due_at, s.user_id limit 1 for update of s skip locked";

    /** Whoever has left meanwhile has a successor, too, perhaps; a circle ends where it began. */
    private static final String HEIR = """
            with recursive line (user_id, place) as (
              select $1::uuid, 0
              union all
              select s.successor_id, l.place + 1 from line l
              join known_user u on u.user_id = l.user_id and not u.active
              join succession s on s.user_id = l.user_id
              where l.place < 10
            )
            select user_id from line order by place desc limit 1
            """;

    private final ReactiveUnitOfWork unitOfWork;
    private final KnownUsers users;
    private final Instance<Inheritance> inheritances;
    private final Clock clock;
    private final Worker worker = Worker.named("successions").run(stopping -> turn());

    Successions(ReactiveUnitOfWork unitOfWork, KnownUsers users, @Any Instance<Inheritance> inheritances, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.users = users;
        this.inheritances = inheritances;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        if (!inheritances.isUnsatisfied()) {
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) {
        worker.stop(Duration.ofSeconds(5));
    }

    /**
     * In the transaction that learns of it; the work begins with the next turn.
     *
     * @param successors by who has left
     */
    Uni<Void> begin(Map<UUID, UUID> successors) {
        var now = clock.instant();
        return store(successors.entrySet().stream()
                .map(one -> Succession.begin(one.getKey(), one.getValue(), now))
                .toList());
    }

    private Uni<Void> store(List<Succession> successions) {
        return unitOfWork.sql(sql -> SuccessionTable.STORE.on(sql, successions)).replaceWithVoid();
    }

    void wake() {
        worker.wake();
    }

    private Uni<Pace> turn() {
        var now = clock.instant();
        return unitOfWork.inTransaction(() -> unitOfWork
                .sql(sql -> sql.execute(NEXT, now.atOffset(ZoneOffset.UTC)))
                .chain(rows -> {
                    var next = SuccessionTable.SUCCESSIONS.readAll(rows);
                    return next.isEmpty() ? Uni.createFrom().item(Pace.REST) : goOn(next.get(0), now);
                }));
    }

    private Uni<Pace> goOn(Succession succession, Instant now) {
        return heir(succession.successor())
                .chain(heir -> handOver(succession.user(), heir))
                .map(handed -> handed > 0 ? succession.goesOn() : succession.afterNone(now.plus(LATER)))
                .call(after -> store(List.of(after)))
                .replaceWith(Pace.AGAIN);
    }

    /** At the end of the line there may be somebody of whom nobody has told: then it is who was named. */
    private Uni<Owner> heir(UUID successor) {
        return unitOfWork
                .sql(sql -> sql.execute(HEIR, Tuple.of(successor)))
                .chain(rows -> users.find(rows.iterator().next().getUUID(0)))
                .chain(last -> last.isPresent() ? Uni.createFrom().item(last) : users.find(successor))
                .map(heir -> heir.orElseThrow().asOwner());
    }

    /** How many records of each kind it were, all in all. */
    private Uni<Integer> handOver(UUID user, Owner heir) {
        return Multi.createFrom()
                .iterable(inheritances)
                .onItem()
                .transformToUniAndConcatenate(kind -> kind.inherit(user, heir, CHUNK))
                .collect()
                .with(Collectors.summingInt(Integer::intValue));
    }
}
