package crm.platform.audit.seal;

import static crm.platform.audit.seal.SealTable.SEALS;

import crm.platform.audit.seal.ChainVerifier.Head;
import crm.platform.audit.seal.ChainVerifier.Stranger;
import crm.platform.data.Found;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Recomputes the chain in one snapshot, page by page, up to a number of entries; whoever asks goes on behind the last seal read. */
@ApplicationScoped
class VerifyTrail {

    private static final int PAGE = 20;
    private static final int MOST_FINDINGS = 100;
    private static final long MOST_ENTRIES = 200_000;
    private static final long MOST_SEALS = 5_000;

    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";
    private static final String HEAD = "select number, encode(seal_hash, 'hex') as hash from audit_head";
    private static final String SEALS_FROM = "select " + SEALS.select() + " from " + SEALS.from();
    private static final String START = SEALS_FROM + " where s.number <= $1 order by s.number desc limit 1";
    private static final String NEXT = SEALS_FROM + " where s.number > $1 order by s.number limit " + PAGE;
    private static final String ROWS = "select " + RowHash.COLUMNS + " from audit a where a.id = any($1)";

    /* Between the end of the page before and the end of this one; what is too much to report is not read. */
    private static final String STRANGERS = """
        select a.id, (select min(s.number) from audit_seal s where s.number between $5 and $6
                        and (s.last_transaction, s.last_id) >= (a.transaction_id, a.id)) as seal
        from audit a
        where (a.transaction_id, a.id) > ($1, $2) and (a.transaction_id, a.id) <= ($3, $4) and a.id <> all($7)
        order by a.transaction_id, a.id
        """ + "limit " + MOST_FINDINGS;
    private static final String UNSEALED = """
        select count(*) from audit a, audit_head h where (a.transaction_id, a.id) > (h.last_transaction, h.last_id)
        """;

    private final Pool pool;
    private final Clock clock;

    VerifyTrail(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** The place behind which the next page begins. */
    private record Place(long transaction, UUID id) {

        static final Place START = new Place(0, new UUID(0, 0));

        static Place after(Seal seal) {
            return new Place(seal.lastTransaction(), seal.lastId());
        }
    }

    /** @param after number of the seal behind which to begin; 0 for the whole chain */
    Uni<AuditVerificationView> behind(long after) {
        return pool.withTransaction(connection -> connection
                .query(SNAPSHOT)
                .execute()
                .chain(() -> connection.query(HEAD).execute())
                .map(rows -> head(rows.iterator().next()))
                .chain(head -> connection
                        .preparedQuery(START)
                        .execute(Tuple.of(after))
                        .chain(rows -> walk(connection, head, SEALS.readAll(rows)))));
    }

    private Uni<AuditVerificationView> walk(SqlConnection connection, Head head, List<Seal> before) {
        var verifier = before.isEmpty()
                ? new ChainVerifier(head, 0, Seal.GENESIS)
                : new ChainVerifier(head, before.get(0).number(), before.get(0).sealHash());
        var place = before.isEmpty() ? Place.START : Place.after(before.get(0));
        return pages(connection, verifier, place, verifier.number() + MOST_SEALS)
                .chain(ended -> connection
                        .query(UNSEALED)
                        .execute()
                        .map(rows -> report(
                                verifier, head, ended, rows.iterator().next().getLong(0))));
    }

    /** @return whether the end of the chain was reached */
    private Uni<Boolean> pages(SqlConnection connection, ChainVerifier verifier, Place place, long lastNumber) {
        return connection
                .preparedQuery(NEXT)
                .execute(Tuple.of(verifier.number()))
                .map(SEALS::readAll)
                .chain(seals -> {
                    if (seals.isEmpty()) {
                        verifier.end();
                        return Uni.createFrom().item(true);
                    }
                    return page(connection, verifier, place, seals)
                            .chain(() -> verifier.findings().size() >= MOST_FINDINGS
                                            || verifier.entries() >= MOST_ENTRIES
                                            || verifier.number() >= lastNumber
                                    ? Uni.createFrom().item(false)
                                    : pages(connection, verifier, Place.after(last(seals)), lastNumber));
                });
    }

    private static Uni<Void> page(SqlConnection connection, ChainVerifier verifier, Place place, List<Seal> seals) {
        var ids = seals.stream().flatMap(seal -> seal.rowIds().stream()).toArray(UUID[]::new);
        var last = last(seals);
        return connection
                .preparedQuery(ROWS)
                .execute(Tuple.tuple().addArrayOfUUID(ids))
                .map(rows -> Found.map(rows, row -> row.getUUID("id"), RowHash::of))
                .invoke(found -> seals.forEach(seal -> verifier.next(seal, found)))
                .chain(() -> connection
                        .preparedQuery(STRANGERS)
                        .execute(Tuple.tuple()
                                .addLong(place.transaction())
                                .addUUID(place.id())
                                .addLong(last.lastTransaction())
                                .addUUID(last.lastId())
                                .addLong(seals.get(0).number())
                                .addLong(last.number())
                                .addArrayOfUUID(ids)))
                .invoke(rows -> strangers(rows).forEach(verifier::inserted))
                .replaceWithVoid();
    }

    private static List<Stranger> strangers(RowSet<Row> rows) {
        return Found.list(rows, row -> new Stranger(row.getUUID("id"), row.getLong("seal")));
    }

    private AuditVerificationView report(ChainVerifier verifier, Head head, boolean ended, long unsealed) {
        var findings = verifier.findings().stream().limit(MOST_FINDINGS).toList();
        return new AuditVerificationView(
                findings.isEmpty(),
                verifier.entries(),
                verifier.number(),
                head.number(),
                head.hash(),
                ended,
                unsealed,
                clock.instant(),
                findings);
    }

    private static Head head(Row row) {
        return new Head(row.getLong("number"), row.getString("hash"));
    }

    private static Seal last(List<Seal> seals) {
        return seals.get(seals.size() - 1);
    }
}
