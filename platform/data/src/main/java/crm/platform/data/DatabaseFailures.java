package crm.platform.data;

import crm.platform.web.Diagnosis;
import crm.platform.web.FailureReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means to the caller; never in the database's own words, which may quote values. */
@ApplicationScoped
class DatabaseFailures implements FailureReader {

    private static final Logger LOG = Logger.getLogger(DatabaseFailures.class);

    @Override
    public Optional<Diagnosis> read(Throwable failure) {
        if (Unavailability.isBehind(failure)) {
            // without the message: it may hold the values of a statement
            LOG.warnf(
                    "not available: %s %s",
                    failure.getClass().getName(), SqlState.of(failure).orElse(""));
            return Optional.of(Diagnosis.unavailable("The service cannot reach its database; try again shortly."));
        }
        return SqlState.of(failure).map(DatabaseFailures::meaning);
    }

    /** Null of a state that only a mistake of ours can bring about. */
    private static @Nullable Diagnosis meaning(String state) {
        return switch (state) {
            case SqlState.QUERY_CANCELED -> Diagnosis.of(503, "query.too-slow", "The query took too long; narrow it.");
            case SqlState.UNIQUE_VIOLATION ->
                Diagnosis.of(409, "record.already-exists", "A record with the same identity exists already.");
            case SqlState.CHARACTER_NOT_IN_REPERTOIRE, SqlState.UNTRANSLATABLE_CHARACTER ->
                Diagnosis.of(422, "request.invalid", "A text holds a character that cannot be stored.");
            case SqlState.NUMBER_OUT_OF_RANGE -> Diagnosis.of(422, "request.invalid", "A number is out of range.");
            default -> null;
        };
    }
}
