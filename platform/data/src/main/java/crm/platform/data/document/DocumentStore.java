package crm.platform.data.document;

import crm.platform.data.AggregateRows;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.document.Documents.Kind;
import crm.platform.domain.Aggregate;
import crm.platform.journal.Journal;
import crm.platform.security.CurrentUser;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Table;
import java.time.Clock;
import java.util.UUID;

/** What all {@link Documents} are stored with. A document that belongs to nobody is seen by all who may read its kind. */
@ApplicationScoped
public class DocumentStore {

    private final ReactiveUnitOfWork unitOfWork;
    private final AggregateRows rows;
    private final Journal journal;
    private final CurrentUser user;
    private final Clock clock;

    DocumentStore(ReactiveUnitOfWork unitOfWork, AggregateRows rows, Journal journal, CurrentUser user, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.rows = rows;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
    }

    /** To look at, without a lock. */
    <R extends DocumentRow<?>> Uni<R> find(Kind<?, R> kind, UUID id) {
        return unitOfWork.inTransaction(
                () -> rows.find(table(kind), kind.what(), id, kind.ownership()).chain(() -> row(kind, id)));
    }

    <R extends DocumentRow<?>> Uni<R> require(Kind<?, R> kind, UUID id) {
        return rows.lock(table(kind), kind.what(), id, kind.ownership()).chain(() -> row(kind, id));
    }

    <A extends Aggregate<?>, R extends DocumentRow<A>> Uni<Void> store(Kind<A, R> kind, A aggregate) {
        var written = aggregate.isNew() ? insert(kind, aggregate) : update(kind, aggregate);
        return written.chain(() -> journal.record(kind.events().apply(aggregate)));
    }

    private <A, R extends DocumentRow<A>> Uni<Void> insert(Kind<A, R> kind, A aggregate) {
        var row = kind.newRow().get();
        if (row instanceof OwnedRow<?> owned) {
            owned.belongTo(user.owner());
        }
        row.copy(aggregate, clock.instant());
        return kind.unique()
                .map(key -> refuseTaken(table(kind), key, aggregate))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> unitOfWork.session(session -> session.persist(row)));
    }

    /** Columns and tables are constants of the kind, never input. */
    private <A> Uni<Void> refuseTaken(String table, Kind.Unique<A> key, A aggregate) {
        var statement = "select 1 from " + table + " where " + key.column() + " = $1";
        return unitOfWork
                .sql(sql -> sql.execute(statement, key.value().apply(aggregate)))
                .invoke(found -> {
                    if (found.size() > 0) {
                        throw key.refusal().get();
                    }
                })
                .replaceWithVoid();
    }

    private <A, R extends DocumentRow<A>> Uni<Void> update(Kind<A, R> kind, A aggregate) {
        return row(kind, kind.id().apply(aggregate))
                .invoke(row -> row.copy(aggregate, clock.instant()))
                .replaceWithVoid();
    }

    private <R> Uni<R> row(Kind<?, R> kind, UUID id) {
        return unitOfWork.session(session -> session.find(kind.row(), id));
    }

    private static String table(Kind<?, ?> kind) {
        return kind.row().getAnnotation(Table.class).name();
    }
}
