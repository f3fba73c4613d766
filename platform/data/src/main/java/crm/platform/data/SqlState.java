package crm.platform.data;

import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The SQL state behind a failure. A statement in a unit of work fails with Hibernate's exception around a {@link SQLException}, one
 * on the pool with the client's own {@link PgException}.
 */
public final class SqlState {

    public static final String NUMBER_OUT_OF_RANGE = "22003";
    public static final String CHARACTER_NOT_IN_REPERTOIRE = "22021";
    public static final String UNTRANSLATABLE_CHARACTER = "22P05";
    public static final String UNIQUE_VIOLATION = "23505";
    public static final String READ_ONLY = "25006";
    public static final String LOCK_NOT_AVAILABLE = "55P03";
    public static final String QUERY_CANCELED = "57014";

    private SqlState() {}

    /** Classes 22 (data) and 23 (integrity): a value is wrong, whoever asks and whenever. */
    public static boolean isAboutValues(String state) {
        return state.startsWith("22") || state.startsWith("23");
    }

    /** Empty when no database refused anything. */
    public static Optional<String> of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException postgres) {
                return Optional.ofNullable(postgres.getSqlState());
            }
            if (cause instanceof SQLException sql) {
                return Optional.ofNullable(sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    public static boolean is(String state, Throwable failure) {
        return of(failure).filter(state::equals).isPresent();
    }
}
