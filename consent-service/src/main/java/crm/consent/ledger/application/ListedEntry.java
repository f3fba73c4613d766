package crm.consent.ledger.application;

import crm.consent.ledger.domain.EntryHeader;

/** An entry with its place in the chain, without the payload; hashes in hex. */
public record ListedEntry(EntryHeader header, long seq, long keyVersion, String prevHash, String entryHash) {}
