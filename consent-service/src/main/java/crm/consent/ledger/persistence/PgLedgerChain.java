package crm.consent.ledger.persistence;

import crm.consent.address.application.Vault;
import crm.consent.address.domain.Hashes;
import crm.consent.address.persistence.AddressTables;
import crm.consent.ledger.application.LedgerChain;
import crm.consent.ledger.domain.Link;
import crm.consent.ledger.domain.ShardVerifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;

@ApplicationScoped
class PgLedgerChain implements LedgerChain {

    private static final int PAGE = 500;
    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";
    private static final String HEAD =
            "select seq, encode(head_hash, 'hex') as head_hash from ledger_shard where shard = $1";
    private static final String NEXT = "select " + LedgerEntryTable.ENTRIES.select() + ", k.wrapped_key"
            + " from ledger_entry e left join data_key k on k.id = e.payload_key_id"
            + " where e.shard = $1 and e.seq > $2 order by e.seq limit " + PAGE;

    private final Pool pool;
    private final Vault vault;

    PgLedgerChain(Pool pool, Vault vault) {
        this.pool = pool;
        this.vault = vault;
    }

    @Override
    public Uni<ShardVerifier> walk(int shard, int mostFindings) {
        return pool.withTransaction(connection -> connection
                .query(SNAPSHOT)
                .execute()
                .chain(() -> connection.preparedQuery(HEAD).execute(Tuple.of((short) shard)))
                .map(rows -> verifier(shard, rows.iterator().next()))
                .call(verifier -> pages(connection, shard, 0, verifier, mostFindings)));
    }

    private static ShardVerifier verifier(int shard, Row head) {
        return new ShardVerifier(shard, head.getLong("seq"), head.getString("head_hash"));
    }

    private Uni<Void> pages(SqlConnection connection, int shard, long after, ShardVerifier verifier, int mostFindings) {
        return connection
                .preparedQuery(NEXT)
                .execute(Tuple.of((short) shard, after))
                .chain(rows -> {
                    var last = read(rows, verifier);
                    if (rows.size() < PAGE) {
                        verifier.end();
                        return Uni.createFrom().voidItem();
                    }
                    return verifier.findings().size() >= mostFindings
                            ? Uni.createFrom().voidItem()
                            : pages(connection, shard, last, verifier, mostFindings);
                });
    }

    private long read(RowSet<Row> rows, ShardVerifier verifier) {
        long last = 0;
        for (var row : rows) {
            verifier.next(link(row));
            last = LedgerEntryTable.SEQ.in(row);
        }
        return last;
    }

    private Link link(Row row) {
        var entry = LedgerEntryTable.read(row);
        return new Link(
                entry.header(),
                entry.seq(),
                entry.keyVersion(),
                entry.prevHash(),
                entry.entryHash(),
                isPayloadIntact(row));
    }

    /** Without its key a payload is noise: the commitment in the header is all that remains, and all that is needed. */
    private boolean isPayloadIntact(Row row) {
        var wrapped = AddressTables.WRAPPED.in(row);
        if (wrapped == null) {
            return true;
        }
        return vault.open(vault.unwrap(wrapped), LedgerEntryTable.PAYLOAD.in(row))
                .map(opened -> HexFormat.of().formatHex(Hashes.sha256(opened)))
                .filter(LedgerEntryTable.COMMITMENT.in(row)::equals)
                .isPresent();
    }
}
