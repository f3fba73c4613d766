package crm.customer.profile.persistence;

import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.contactpoint.domain.Reachable;
import crm.customer.contactpoint.persistence.ContactPointRows;
import crm.customer.profile.application.KeyedRepository;
import crm.customer.profile.domain.ExternalId;
import crm.platform.data.AggregateRows;
import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import crm.platform.domain.Aggregate;
import crm.platform.journal.Journal;
import crm.platform.journal.OutboundEvent;
import crm.platform.security.Ownership;
import crm.platform.security.Visibility;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Persons, companies or leads with their contact points: one of them, or a chunk of an import, by the same statements.
 *
 * @param <S> the state of an aggregate
 */
public abstract class PgRecords<A extends Aggregate<?> & Reachable, S> implements KeyedRepository<A> {

    /** What all of these repositories work with; a singleton, because a proxy would have none of the fields. */
    @Singleton
    public static class Tools {

        private final ReactiveUnitOfWork unitOfWork;
        private final AggregateRows rows;
        private final ContactPointRows contactPoints;
        private final Journal journal;

        Tools(ReactiveUnitOfWork unitOfWork, AggregateRows rows, ContactPointRows contactPoints, Journal journal) {
            this.unitOfWork = unitOfWork;
            this.rows = rows;
            this.contactPoints = contactPoints;
            this.journal = journal;
        }
    }

    /**
     * How aggregates become rows and events.
     *
     * @param what as refusals call them
     * @param table with the alias {@code c}
     * @param select all that {@code read} reads
     */
    public record Mapping<A, S>(
            String what,
            Table<S> table,
            String select,
            Function<Row, A> read,
            Function<A, S> state,
            Function<A, List<OutboundEvent>> contracts) {}

    private final Tools tools;
    private final Mapping<A, S> mapping;
    private final KeyedRows<A> keyed;
    private final String all;
    private final Statement<S> insert;
    private final Statement<S> update;

    protected PgRecords(Tools tools, Mapping<A, S> mapping, KeyedRows.Names names) {
        this.tools = tools;
        this.mapping = mapping;
        this.keyed = new KeyedRows<>(mapping.table(), names, mapping.select(), mapping.read());
        this.all = "select " + mapping.select() + " from " + mapping.table().from()
                + " where c.id = any($1) order by c.id";
        this.insert = mapping.table().insert();
        this.update = mapping.table().update();
    }

    @Override
    public final Uni<A> find(UUID id) {
        return tools.rows
                .read(mapping.select(), mapping.table().from(), "c", mapping.what(), id)
                .map(mapping.read());
    }

    @Override
    public final Uni<A> require(UUID id) {
        return tools.rows.lock(mapping.table().name(), mapping.what(), id).chain(() -> find(id));
    }

    @Override
    public final Uni<List<A>> requireAll(Collection<UUID> ids) {
        return tools.rows.lockAll(mapping.table().name(), ids, Ownership.OWNERS).chain(this::load);
    }

    @Override
    public final Uni<List<A>> requireSomeOf(UUID owner, int most) {
        return tools.rows.lockSomeOf(mapping.table().name(), owner, most).chain(this::load);
    }

    private Uni<List<A>> load(List<UUID> locked) {
        var ids = Tuple.of(locked.toArray(UUID[]::new));
        return tools.unitOfWork.sql(sql -> sql.execute(all, ids)).map(rows -> Found.list(rows, mapping.read()));
    }

    @Override
    public final Uni<Map<ExternalId, Known<A>>> find(List<ExternalId> externalIds, Visibility visibility) {
        return tools.unitOfWork.sql(sql -> keyed.find(sql, externalIds, visibility));
    }

    @Override
    public final Uni<Void> store(A aggregate) {
        var one = List.of(aggregate);
        return aggregate.isNew() ? store(one, List.of()) : store(List.of(), one);
    }

    @Override
    public final Uni<Void> storeAll(List<A> aggregates) {
        return store(List.of(), aggregates);
    }

    @Override
    public Uni<Void> store(Map<ExternalId, A> created, List<A> changed) {
        return store(List.copyOf(created.values()), changed);
    }

    private Uni<Void> store(List<A> created, List<A> changed) {
        return insert(created)
                .chain(() -> update(changed))
                .chain(() -> tools.journal.record(Stream.concat(created.stream(), changed.stream())
                        .flatMap(one -> mapping.contracts().apply(one).stream())
                        .toList()));
    }

    protected Uni<Void> insert(List<A> created) {
        return write(insert, created.stream().map(mapping.state()).toList())
                .chain(() -> tools.contactPoints.insert(held(created, one -> true)));
    }

    protected Uni<Void> update(List<A> changed) {
        return write(update, changed.stream().map(mapping.state()).toList())
                .chain(() -> tools.contactPoints.update(held(changed, Reachable::contactPointsChanged)));
    }

    /** Nothing where there is nothing; answers the number of rows written. */
    protected final <R> Uni<Integer> write(Statement<R> statement, List<R> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().item(0)
                : tools.unitOfWork.sql(sql -> statement.on(sql, rows)).map(written -> written.rowCount());
    }

    private Map<UUID, ContactPoints> held(List<A> holders, Predicate<A> which) {
        var held = new LinkedHashMap<UUID, ContactPoints>();
        holders.stream().filter(which).forEach(holder -> held.put(holder.id(), holder.contactPoints()));
        return held;
    }
}
