package crm.consent.ledger.application;

import crm.consent.ledger.domain.EntryHeader;
import crm.platform.list.ListRequest;
import crm.platform.list.Page;
import io.smallrye.mutiny.Uni;

/** The entries, page by page, without payloads. */
public interface LedgerEntries {

    /** An entry with its place in the chain; hashes in hex. */
    record Listed(EntryHeader header, long seq, long keyVersion, String prevHash, String entryHash) {}

    Uni<Page<Listed>> page(ListRequest request);
}
