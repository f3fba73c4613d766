package crm.consent.ledger.application;

import crm.consent.ledger.domain.Finding;
import crm.consent.permission.domain.PermissionKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Recomputes the chains of the ledger; memory does not grow with their length. */
@ApplicationScoped
public class VerifyLedger {

    private static final int MOST_FINDINGS = 100;

    private final LedgerChain chain;

    VerifyLedger(LedgerChain chain) {
        this.chain = chain;
    }

    public Uni<LedgerReport> all() {
        return shards(IntStream.range(0, PermissionKey.SHARDS).boxed().toList());
    }

    public Uni<LedgerReport> shard(int shard) {
        return shards(List.of(shard));
    }

    private Uni<LedgerReport> shards(List<Integer> shards) {
        return Multi.createFrom()
                .iterable(shards)
                .onItem()
                .transformToUniAndConcatenate(shard -> chain.walk(shard, MOST_FINDINGS))
                .collect()
                .in(Tally::new, (tally, walked) -> tally.add(walked.entries(), walked.findings()))
                .map(Tally::report);
    }

    private static final class Tally {

        private final List<Finding> findings = new ArrayList<>();
        private long entries;
        private boolean complete = true;

        void add(long read, List<Finding> found) {
            entries += read;
            complete &= found.size() < MOST_FINDINGS;
            found.stream().limit(MOST_FINDINGS - findings.size()).forEach(findings::add);
        }

        LedgerReport report() {
            return new LedgerReport(entries, List.copyOf(findings), complete && findings.size() < MOST_FINDINGS);
        }
    }
}
