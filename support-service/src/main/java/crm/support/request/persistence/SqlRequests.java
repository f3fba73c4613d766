package crm.support.request.persistence;

import crm.platform.data.AggregateRows;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.domain.NotFound;
import crm.platform.security.CurrentUser;
import crm.support.persistence.Columns;
import crm.support.request.application.RequestJournal;
import crm.support.request.application.Requests;
import crm.support.request.domain.ServiceRequest;
import crm.support.request.persistence.RequestStore.Stored;
import crm.support.sla.application.SlaRules;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Plain statements: a request is read with its clocks in one and stored in one. */
@ApplicationScoped
class SqlRequests implements Requests {

    private static final String TABLE = "service_request";
    private static final String WHAT = "service-request";
    private static final String BASIS = """
            select exists (select 1 from known_customer c where c.customer_id = $1 and %s) as known,
                   nextval('service_request_number') as number
            """;
    private static final String DUE = """
            select id from service_request where next_due_at < $1 order by next_due_at limit $2 for update skip locked
            """;
    private static final String ADD_MESSAGE = """
            insert into request_message (id, request_id, direction, text, author_user_id, at) values ($1, $2, $3, $4, $5, $6)
            """;

    private final ReactiveUnitOfWork unitOfWork;
    private final AggregateRows locks;
    private final SlaRules rules;
    private final RequestJournal journal;
    private final CurrentUser user;
    private final Clock clock;

    SqlRequests(
            ReactiveUnitOfWork unitOfWork,
            AggregateRows locks,
            SlaRules rules,
            RequestJournal journal,
            CurrentUser user,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.locks = locks;
        this.rules = rules;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public Uni<Basis> basis(UUID customerId) {
        var visible = user.get().visibility().on("c", 2);
        return unitOfWork
                .sql(sql -> sql.execute(BASIS.formatted(visible.sql()), withId(customerId, visible.arguments())))
                .map(rows -> rows.iterator().next())
                .chain(row -> rules.active()
                        .map(terms ->
                                new Basis(row.getBoolean("known"), RequestNumber.text(row.getLong("number")), terms)));
    }

    @Override
    public Uni<ServiceRequest> find(UUID id) {
        var visible = user.get().visibility().on("r", 2);
        var statement = RequestRows.SELECT + "where r.id = $1 and " + visible.sql();
        return unitOfWork
                .inTransaction(() -> unitOfWork.sql(sql -> load(sql, statement, withId(id, visible.arguments()))))
                .map(found -> found.stream().findFirst().orElseThrow(() -> new NotFound(WHAT, id)));
    }

    @Override
    public Uni<ServiceRequest> require(UUID id) {
        return locks.lock(TABLE, WHAT, id)
                .chain(() -> unitOfWork.sql(sql -> load(sql, RequestRows.SELECT + "where r.id = $1", Tuple.of(id))))
                .map(found -> found.get(0));
    }

    @Override
    public Uni<List<ServiceRequest>> takeDue(Instant now, int limit) {
        return unitOfWork.sql(sql -> sql.execute(DUE, Columns.at(now), limit).chain(locked -> {
            var ids = StreamSupport.stream(locked.spliterator(), false)
                    .map(row -> row.getUUID("id"))
                    .toArray(UUID[]::new);
            return load(
                    sql,
                    RequestRows.SELECT + "where r.id = any($1)",
                    Tuple.tuple().addArrayOfUUID(ids));
        }));
    }

    @Override
    public Uni<Void> store(List<ServiceRequest> requests) {
        if (requests.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = requests.stream().map(one -> new Stored(one, null, null)).toList();
        return unitOfWork
                .sql(sql -> RequestStore.store(sql, rows, clock.instant()))
                .chain(() -> journal.record(requests));
    }

    @Override
    public Uni<Void> addMessage(Message message) {
        return unitOfWork
                .sql(sql -> sql.execute(
                        ADD_MESSAGE,
                        message.id(),
                        message.requestId(),
                        message.direction().name(),
                        message.text(),
                        message.authorUserId(),
                        Columns.at(message.at())))
                .replaceWithVoid();
    }

    private Uni<List<ServiceRequest>> load(Sql sql, String statement, Tuple arguments) {
        return sql.execute(statement, arguments).chain(this::withTerms);
    }

    private Uni<List<ServiceRequest>> withTerms(RowSet<Row> rows) {
        var versions = new HashSet<Integer>();
        rows.forEach(row -> versions.addAll(RequestRows.policies(row)));
        return rules.terms(versions)
                .map(terms -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> RequestRows.request(row, terms))
                        .toList());
    }

    private static Tuple withId(UUID id, List<Object> more) {
        var arguments = new ArrayList<Object>(List.of(id));
        arguments.addAll(more);
        return Tuple.from(arguments);
    }
}
