package crm.consent.ledger.persistence;

import crm.consent.address.application.Vault;
import crm.consent.address.domain.Hashes;
import crm.consent.address.persistence.AddressTables;
import crm.consent.ledger.application.LedgerChain;
import crm.consent.ledger.domain.EvidenceVerifier;
import crm.consent.ledger.domain.Link;
import crm.consent.ledger.domain.ShardVerifier;
import crm.platform.data.Found;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
                .call(verifier -> pages(connection, shard, 0, verifier, new EvidenceVerifier(), mostFindings)));
    }

    private static ShardVerifier verifier(int shard, Row head) {
        return new ShardVerifier(shard, head.getLong("seq"), head.getString("head_hash"));
    }

    private Uni<Void> pages(
            SqlConnection connection,
            int shard,
            long after,
            ShardVerifier verifier,
            EvidenceVerifier evidence,
            int mostFindings) {
        return connection
                .preparedQuery(NEXT)
                .execute(Tuple.of((short) shard, after))
                .map(this::links)
                .call(links -> PgDocuments.find(connection, named(links))
                        .invoke(documents -> links.forEach(link -> {
                            verifier.next(link);
                            verifier.found(evidence.check(link, documents));
                        })))
                .chain(links -> {
                    if (links.size() < PAGE) {
                        verifier.end();
                        return Uni.createFrom().voidItem();
                    }
                    return verifier.findings().size() >= mostFindings
                            ? Uni.createFrom().voidItem()
                            : pages(
                                    connection,
                                    shard,
                                    links.get(links.size() - 1).seq(),
                                    verifier,
                                    evidence,
                                    mostFindings);
                });
    }

    private List<Link> links(RowSet<Row> rows) {
        return Found.list(rows, this::link);
    }

    private static Set<UUID> named(List<Link> links) {
        return links.stream()
                .flatMap(link -> link.header().evidenceIds().stream())
                .collect(Collectors.toSet());
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
