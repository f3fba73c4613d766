package crm.consent.ledger.application;

import crm.consent.ledger.domain.ShardVerifier;
import io.smallrye.mutiny.Uni;

public interface LedgerChain {

    /** Walks a shard as it is at one moment, page by page, and stops early when there is much to report. */
    Uni<ShardVerifier> walk(int shard, int mostFindings);
}
