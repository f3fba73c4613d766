package crm.platform.command;

import static java.util.Objects.requireNonNull;

import crm.platform.call.CallContext;
import crm.platform.command.IdempotencyTable.Kept;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.domain.InvalidInput;
import crm.platform.web.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Keys that callers gave to their writes; kept for 24 hours, in the transaction of the effect. Made at the start, for its counter. */
@Startup
@ApplicationScoped
class IdempotencyKeys {

    private static final int LONGEST_KEY = 255;
    private final ReactiveUnitOfWork unitOfWork;
    private final Clock clock;
    private final Counter hits;

    IdempotencyKeys(ReactiveUnitOfWork unitOfWork, Clock clock, MeterRegistry metrics) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
        this.hits = metrics.counter("idempotency_hits");
    }

    /**
     * Empty when the key is new. A second request with the key waits here until the first has committed, because both insert the
     * same primary key.
     */
    Uni<Optional<StoredAnswer>> claim(String key, byte[] fingerprint) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Refusal(
                    400, "idempotency-key.malformed", "Idempotency-Key takes 1 to " + LONGEST_KEY + " characters.");
        }
        var claim = new Kept(caller(), key, fingerprint, null, clock.instant());
        return unitOfWork.sql(sql -> IdempotencyTable.CLAIM
                .on(sql, List.of(claim))
                .chain(claimed -> claimed.rowCount() == 1
                        ? Uni.createFrom().item(Optional.<StoredAnswer>empty())
                        : find(sql, claim)));
    }

    Uni<Void> complete(String key, StoredAnswer answer) {
        var done = new Kept(caller(), key, null, answer, null);
        return IdempotencyTable.COMPLETE.write(unitOfWork, List.of(done));
    }

    private Uni<Optional<StoredAnswer>> find(Sql sql, Kept claim) {
        return sql.execute(IdempotencyTable.FIND, claim.caller(), claim.key()).map(rows -> {
            var kept = IdempotencyTable.KEYS.read(rows.iterator().next());
            if (!Arrays.equals(kept.fingerprint(), claim.fingerprint())) {
                throw new InvalidInput("idempotency-key.reused", "This Idempotency-Key was used for another request.");
            }
            hits.increment();
            return Optional.of(requireNonNull(kept.answer(), "committed with its answer"));
        });
    }

    private static String caller() {
        return CallContext.current().actor();
    }
}
