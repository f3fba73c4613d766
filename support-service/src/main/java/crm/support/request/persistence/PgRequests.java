package crm.support.request.persistence;

import static crm.platform.customer.KnownCustomers.THEIRS;
import static crm.support.request.persistence.ClockTable.CLOCKS;
import static crm.support.request.persistence.RequestTable.REQUESTS;

import crm.platform.customer.KnownCustomers;
import crm.platform.data.AggregateRows;
import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.security.CurrentUser;
import crm.support.request.application.Requests;
import crm.support.request.domain.RequestNumber;
import crm.support.request.domain.ServiceRequest;
import crm.support.request.persistence.RequestTable.Stored;
import crm.support.sla.application.SlaRules;
import crm.support.sla.domain.SlaClock;
import crm.support.sla.domain.SlaTerms;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A request is read with its clocks in one statement, and stored with them and its events in one. */
@ApplicationScoped
class PgRequests implements Requests {

    private static final String WHAT = "service-request";
    private static final String BASIS =
            "select " + KnownCustomers.EXISTS + " as known, nextval('service_request_number') as number";
    private static final String DUE = """
            select id from service_request where next_due_at < $1 order by next_due_at limit $2 for update skip locked
            """;
    private static final String OPEN_OF = """
            select id from service_request where assignee_user_id = $1
              and status in ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'WAITING_CUSTOMER')
            order by id limit $2 for update
            """;
    /* One row per clock, and every request has one. The only name that both have is the priority, which is the same. */
    private static final String COLUMNS = REQUESTS.select() + ", " + CLOCKS.select();
    private static final String JOINED = REQUESTS.from() + " join " + CLOCKS.from() + " on c.request_id = r.id";
    private static final String SOME = "select " + COLUMNS + " from " + JOINED + " where r.id = any($1)";

    /* In one order, so that two such statements never wait for each other. */
    private static final String LOCK_ALL = "select id from service_request where id = any($1) order by id for update";

    private final ReactiveUnitOfWork unitOfWork;
    private final AggregateRows rows;
    private final SlaRules rules;
    private final RequestStore store;
    private final CurrentUser user;
    private final Clock clock;

    PgRequests(
            ReactiveUnitOfWork unitOfWork,
            AggregateRows rows,
            SlaRules rules,
            RequestStore store,
            CurrentUser user,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
        this.rules = rules;
        this.store = store;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Uni<Basis> basis(UUID customerId) {
        var visible = user.get().visibility().on("c", 2);
        return unitOfWork
                .sql(sql -> sql.execute(BASIS.formatted(visible.sql()), withId(customerId, visible.arguments())))
                .map(found -> found.iterator().next())
                .chain(row -> rules.active()
                        .map(terms ->
                                new Basis(row.getBoolean("known"), RequestNumber.text(row.getLong("number")), terms)));
    }

    @Override
    public Uni<ServiceRequest> find(UUID id) {
        return rows.readAll(COLUMNS, JOINED, "r", WHAT, id, THEIRS)
                .chain(this::requests)
                .map(found -> found.get(0));
    }

    @Override
    public Uni<ServiceRequest> require(UUID id) {
        return rows.lock(REQUESTS.name(), WHAT, id, THEIRS)
                .chain(() -> load(id))
                .map(found -> found.get(0));
    }

    @Override
    public Uni<List<ServiceRequest>> takeDue(Instant now, int limit) {
        return unitOfWork
                .sql(sql -> sql.execute(DUE, now.atOffset(ZoneOffset.UTC), limit))
                .chain(locked -> load(Found.list(locked, RequestTable.ID::in).toArray(UUID[]::new)));
    }

    @Override
    public Uni<List<ServiceRequest>> requireAll(Collection<UUID> ids) {
        return rows.lockAll(REQUESTS.name(), ids, THEIRS).chain(this::loadAll);
    }

    @Override
    public Uni<List<ServiceRequest>> requireSomeOf(UUID assignee, int most) {
        return unitOfWork
                .sql(sql -> sql.execute(OPEN_OF, Tuple.of(assignee, most)))
                .chain(locked -> loadAll(Found.list(locked, RequestTable.ID::in)));
    }

    private Uni<List<ServiceRequest>> loadAll(List<UUID> locked) {
        return locked.isEmpty() ? Uni.createFrom().item(List.of()) : load(locked.toArray(UUID[]::new));
    }

    /** By id, locked; whether the caller may see them, the caller has asked. */
    Uni<Map<UUID, ServiceRequest>> lockAll(UUID... ids) {
        return unitOfWork
                .sql(sql -> sql.execute(LOCK_ALL, Tuple.of((Object) ids)))
                .chain(() -> load(ids))
                .map(found -> found.stream()
                        .collect(Collectors.toMap(request -> request.head().id(), Function.identity())));
    }

    @Override
    public Uni<Void> store(ServiceRequest request) {
        return storeAll(List.of(request));
    }

    @Override
    public Uni<Void> storeAll(List<ServiceRequest> requests) {
        var now = clock.instant();
        var stored = requests.stream().map(request -> Stored.of(request, now)).toList();
        return store.store(requests, stored);
    }

    @Override
    public Uni<Void> addMessage(Message message) {
        return unitOfWork
                .sql(sql -> MessageTable.INSERT.on(sql, List.of(message)))
                .replaceWithVoid();
    }

    private Uni<List<ServiceRequest>> load(UUID... ids) {
        return unitOfWork
                .sql(sql -> sql.execute(SOME, Tuple.of((Object) ids)))
                .chain(found -> requests(Found.list(found, Function.identity())));
    }

    private Uni<List<ServiceRequest>> requests(List<Row> found) {
        var policies = found.stream().map(ClockTable.POLICY::in).collect(Collectors.toSet());
        return rules.terms(policies)
                .map(terms -> found.stream().collect(Collectors.groupingBy(RequestTable.ID::in)).values().stream()
                        .map(rowsOfOne -> request(rowsOfOne, terms))
                        .toList());
    }

    private static ServiceRequest request(List<Row> rowsOfOne, Map<Integer, SlaTerms> terms) {
        var clocks = rowsOfOne.stream()
                .map(row -> ClockTable.clock(row, terms))
                .sorted(Comparator.comparing(SlaClock::place))
                .toList();
        return RequestTable.request(rowsOfOne.get(0), clocks);
    }

    private static Tuple withId(UUID id, List<Object> more) {
        var arguments = Tuple.of(id);
        more.forEach(arguments::addValue);
        return arguments;
    }
}
