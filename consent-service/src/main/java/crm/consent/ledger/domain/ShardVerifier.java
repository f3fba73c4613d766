package crm.consent.ledger.domain;

import crm.consent.ledger.domain.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks one chain in order of seq and names what is wrong. It keeps two rows, whatever the length of the chain. A wrong row is reported
 * once: what follows it is compared with what it says of itself.
 */
public final class ShardVerifier {

    public static final String GENESIS = "0".repeat(64);

    private static final long SEARCHED_PLACES = 1_000;

    private final int shard;
    private final long headSeq;
    private final String headHash;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Link previous;
    private boolean previousReported;
    private String hashBeforePrevious = GENESIS;
    private long entries;

    /** @param headSeq what the shard remembers of its last entry: shows what was cut off or added at the end */
    public ShardVerifier(int shard, long headSeq, String headHash) {
        this.shard = shard;
        this.headSeq = headSeq;
        this.headHash = headHash;
    }

    /** The next row of the chain. */
    public void next(Link link) {
        reportMissing(lastSeq() + 1, link.seq() - 1);
        var reported = reportRow(link);
        hashBeforePrevious = lastHash();
        previous = link;
        previousReported = reported;
        entries++;
    }

    /** What was found of what the rows rest on. */
    public void found(List<Finding> more) {
        findings.addAll(more);
    }

    public void end() {
        reportMissing(lastSeq() + 1, headSeq);
        if (previous != null
                && !previousReported
                && lastSeq() == headSeq
                && !lastHash().equals(headHash)) {
            add(previous, Kind.CHANGED, "the last entry is not the one that the ledger wrote");
        }
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    public long entries() {
        return entries;
    }

    /** @return whether this very row was reported */
    private boolean reportRow(Link link) {
        if (link.seq() > headSeq) {
            reportDisplacedHead(link);
            add(link, Kind.INSERTED, "the ledger never wrote an entry at this place");
            return true;
        }
        if (!link.payloadIntact()) {
            add(link, Kind.CHANGED, "the payload is not what the entry committed to");
            return true;
        }
        if (!link.isSelfConsistent()) {
            reportInconsistent(link);
            return true;
        }
        if (link.seq() == lastSeq() + 1 && !link.prevHash().equals(lastHash()) && !previousReported) {
            reportPrevious(link);
        }
        return false;
    }

    /** Where the last entry should be lies another one, and the last one may have moved up. */
    private void reportDisplacedHead(Link link) {
        if (previous != null
                && !previousReported
                && lastSeq() == headSeq
                && !lastHash().equals(headHash)) {
            reportPrevious(link);
        }
    }

    /** A row whose hash is right for another place was moved, by hand or because a row was put in before it. */
    private void reportInconsistent(Link link) {
        if (!wasWrittenElsewhere(link)) {
            add(link, Kind.CHANGED, "the values of the entry do not give its hash");
            return;
        }
        if (previous != null && !previousReported && link.prevHash().equals(hashBeforePrevious)) {
            reportPrevious(link);
        }
        add(link, Kind.REORDERED, "the entry was written at another place of the chain");
    }

    private boolean wasWrittenElsewhere(Link link) {
        for (long distance = 1; distance <= SEARCHED_PLACES; distance++) {
            if (link.wasWrittenAt(link.seq() + distance)
                    || link.seq() > distance && link.wasWrittenAt(link.seq() - distance)) {
                return true;
            }
        }
        return false;
    }

    /** The row after it is what was written, and it was written after another one. */
    private void reportPrevious(Link link) {
        if (previous == null) {
            add(link, Kind.INSERTED, "the chain does not begin with this entry");
        } else if (link.prevHash().equals(hashBeforePrevious)) {
            add(previous, Kind.INSERTED, "the entry after this one does not know it");
        } else {
            add(previous, Kind.CHANGED, "the entry after this one was written after another text");
        }
    }

    private void reportMissing(long first, long last) {
        if (first <= last) {
            findings.add(new Finding(shard, first, last, null, Kind.REMOVED, "the entry at this place is missing"));
        }
    }

    private void add(Link link, Kind kind, String detail) {
        findings.add(new Finding(shard, link.seq(), link.seq(), link.header().id(), kind, detail));
    }

    private long lastSeq() {
        return previous == null ? 0 : previous.seq();
    }

    private String lastHash() {
        return previous == null ? GENESIS : previous.entryHash();
    }
}
