package crm.platform.command;

import crm.platform.call.CallContext;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.domain.InvalidInput;
import crm.platform.web.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Keys that callers gave to their writes; kept for 24 hours, in the transaction of the effect. Made at the start, for its counter. */
@Startup
@ApplicationScoped
class IdempotencyKeys {

    private static final int LONGEST_KEY = 255;
    private static final String CLAIM = """
            insert into idempotency (caller, key, fingerprint, created_at) values ($1, $2, $3, $4)
            on conflict do nothing
            """;
    private static final String FIND =
            "select fingerprint, status, headers, body from idempotency where caller = $1 and key = $2";
    private static final String COMPLETE =
            "update idempotency set status = $3, headers = $4, body = $5 where caller = $1 and key = $2";

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
        return unitOfWork.sql(sql -> sql.execute(
                        CLAIM,
                        caller(),
                        key,
                        buffer(fingerprint),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .chain(claimed -> claimed.rowCount() == 1
                        ? Uni.createFrom().item(Optional.<StoredAnswer>empty())
                        : find(sql, key, fingerprint)));
    }

    Uni<Void> complete(String key, StoredAnswer answer) {
        var headers = new JsonObject();
        answer.headers().forEach(headers::put);
        return unitOfWork.sql(
                sql -> sql.execute(COMPLETE, caller(), key, (short) answer.status(), headers, answer.body())
                        .replaceWithVoid());
    }

    private Uni<Optional<StoredAnswer>> find(Sql sql, String key, byte[] fingerprint) {
        return sql.execute(FIND, caller(), key).map(rows -> {
            var row = rows.iterator().next();
            if (!Arrays.equals(row.getBuffer("fingerprint").getBytes(), fingerprint)) {
                throw new InvalidInput("idempotency-key.reused", "This Idempotency-Key was used for another request.");
            }
            hits.increment();
            return Optional.of(stored(row));
        });
    }

    private static StoredAnswer stored(Row row) {
        var headers = new LinkedHashMap<String, String>();
        row.getJsonObject("headers").forEach(header -> headers.put(header.getKey(), (String) header.getValue()));
        return new StoredAnswer(row.getShort("status"), headers, row.getString("body"));
    }

    private static String caller() {
        return CallContext.current().actor();
    }

    private static io.vertx.core.buffer.Buffer buffer(byte[] bytes) {
        return io.vertx.core.buffer.Buffer.buffer(bytes);
    }
}
