package crm.platform.data;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hibernate.reactive.mutiny.impl.MutinySessionImpl;
import org.hibernate.reactive.pool.impl.SqlClientConnection;

/** One transaction for Hibernate sessions and for plain statements, over one connection. */
@ApplicationScoped
public class ReactiveUnitOfWork implements UnitOfWork {

    private final Mutiny.SessionFactory sessions;
    private final Event<Committed> committed;
    private final Pool pool;

    ReactiveUnitOfWork(Mutiny.SessionFactory sessions, Event<Committed> committed, Pool pool) {
        this.sessions = sessions;
        this.committed = committed;
        this.pool = pool;
    }

    /** Fired after each outermost commit: the relay looks for new outbox rows at once instead of waiting for its poll. */
    public record Committed() {}

    @Override
    public <T> Uni<T> inTransaction(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            if (isRunning()) {
                return sessions.withTransaction(session -> work.get());
            }
            return sessions.withTransaction(session -> work.get()).invoke(() -> committed.fire(new Committed()));
        });
    }

    /** The running transaction's session; fails outside one, so that no write is silently lost. */
    public <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var session = sessions.getCurrentSession();
            if (session == null || session.currentTransaction() == null) {
                return Uni.createFrom().failure(new IllegalStateException("no unit of work is running"));
            }
            return work.apply(session);
        });
    }

    /** Plain statements in the running transaction, after what the session still holds back has been written. */
    public <T> Uni<T> sql(Function<Sql, Uni<T>> work) {
        return session(session -> session.flush().chain(() -> work.apply(statements(session))));
    }

    /** A question of a hot path: in the running transaction if there is one, else it needs none. */
    public Uni<RowSet<Row>> ask(String statement, Tuple arguments) {
        return Uni.createFrom()
                .deferred(() ->
                        isRunning() ? sql(sql -> sql.execute(statement, arguments)) : alone(statement, arguments));
    }

    /**
     * All that a command writes, in one statement: in the running transaction if there is one, else the statement is a transaction
     * by itself, which saves the round trips of begin and commit.
     */
    public Uni<RowSet<Row>> write(String statement, Tuple arguments) {
        return Uni.createFrom()
                .deferred(() -> isRunning()
                        ? sql(sql -> sql.execute(statement, arguments))
                        : alone(statement, arguments).invoke(() -> committed.fire(new Committed())));
    }

    private boolean isRunning() {
        return sessions.getCurrentSession() != null;
    }

    private Uni<RowSet<Row>> alone(String statement, Tuple arguments) {
        return pool.preparedQuery(statement).execute(arguments);
    }

    private static Sql statements(Mutiny.Session session) {
        var connection = connectionOf(session);
        return (sql, arguments) -> execute(connection, sql, arguments);
    }

    private static Uni<RowSet<Row>> execute(SqlClientConnection connection, String sql, Tuple arguments) {
        return Uni.createFrom()
                .completionStage(() -> connection.preparedQuery(sql, arguments.getDelegate()))
                .map(rows -> RowSet.<Row>newInstance(rows, ROW));
    }

    /*
     * Hibernate Reactive does not publish the client's connection, and its own native queries cannot type null parameters or
     * arrays. Where statements are batched the connection is wrapped; a batch size of one takes the wrapping off. What was
     * batched has been written by the flush before.
     */
    private static SqlClientConnection connectionOf(Mutiny.Session session) {
        var reactive = ((MutinySessionImpl) session).getReactiveConnection();
        return (SqlClientConnection) reactive.withBatchSize(1);
    }

    private static final io.smallrye.mutiny.vertx.TypeArg<Row> ROW = new io.smallrye.mutiny.vertx.TypeArg<>(
            row -> Row.newInstance((io.vertx.sqlclient.Row) row), Row::getDelegate);
}
