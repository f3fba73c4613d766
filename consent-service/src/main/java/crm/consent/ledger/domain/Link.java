package crm.consent.ledger.domain;

import crm.consent.address.domain.Hashes;
import java.util.HexFormat;

/**
 * An entry as it lies in the chain; hashes in hex.
 *
 * @param keyVersion place among the entries of its key
 * @param payloadIntact the payload still is what the entry committed to; true as well when its key was destroyed, because then nobody
 *     can tell, and nobody can read it
 */
public record Link(
        EntryHeader header, long seq, long keyVersion, String prevHash, String entryHash, boolean payloadIntact) {

    boolean isSelfConsistent() {
        return wasWrittenAt(seq);
    }

    boolean wasWrittenAt(long place) {
        return entryHash.equals(hash(header.canonical(), place, keyVersion, prevHash));
    }

    /** Hex of what makes a chain of the entries; the stored function computes the same. */
    public static String hash(String canonicalHeader, long seq, long keyVersion, String prevHash) {
        var text = canonicalHeader + "\n" + seq + "\n" + keyVersion + "\n" + prevHash;
        return HexFormat.of().formatHex(Hashes.sha256(text));
    }
}
