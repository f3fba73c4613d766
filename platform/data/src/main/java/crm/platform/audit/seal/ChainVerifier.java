package crm.platform.audit.seal;

import crm.platform.audit.seal.AuditFinding.Damage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Walks the seals in the order of their numbers and names what is wrong; it keeps one seal, whatever the length of the chain. */
final class ChainVerifier {

    /** What the chain remembers of its last seal: shows what was cut off or added at the end. */
    record Head(long number, String hash) {}

    /** A row inside a run that its seal does not know. */
    record Stranger(UUID id, long seal) {}

    private final Head head;
    private final List<AuditFinding> findings = new ArrayList<>();
    private final Set<Long> unknownRuns = new HashSet<>();
    private long number;
    private String hash;
    private boolean reported;
    private long entries;

    /** @param after number of the seal behind which to begin, which is taken for right; its hash stands in {@code hash} */
    ChainVerifier(Head head, long after, String hash) {
        this.head = head;
        this.number = after;
        this.hash = hash;
    }

    /** The next seal, with the hashes of the rows that are there of those that it names. */
    void next(Seal seal, Map<UUID, String> found) {
        reportMissing(number + 1, seal.number() - 1);
        var first = number + 1;
        var wrong = reportSeal(seal);
        if (wrong || reported || seal.number() != first) {
            unknownRuns.add(seal.number());
        }
        if (!wrong) {
            reportRows(seal, found);
        }
        entries += seal.rowCount();
        number = seal.number();
        hash = seal.sealHash();
        reported = wrong;
    }

    /** Where a seal is missing or wrong nobody can tell whose the rows are. */
    void inserted(Stranger row) {
        if (unknownRuns.contains(row.seal())) {
            return;
        }
        findings.add(AuditFinding.ofEntry(
                row.seal(),
                row.id(),
                Damage.INSERTED,
                "the seal over this place of the trail does not know the entry"));
    }

    /** Behind the last seal. */
    void end() {
        reportMissing(number + 1, head.number());
        if (number == head.number() && !hash.equals(head.hash()) && !reported) {
            findings.add(AuditFinding.ofSeal(
                    number, Damage.CHANGED, "the last seal is not the one that the chain was closed with"));
        }
    }

    List<AuditFinding> findings() {
        return findings;
    }

    long entries() {
        return entries;
    }

    long number() {
        return number;
    }

    /** @return whether this very seal was reported */
    private boolean reportSeal(Seal seal) {
        if (seal.number() > head.number()) {
            findings.add(
                    AuditFinding.ofSeal(seal.number(), Damage.INSERTED, "the chain was never continued to this seal"));
            return true;
        }
        if (!seal.isSelfConsistent()) {
            var moved = seal.wasWrittenElsewhere();
            findings.add(AuditFinding.ofSeal(
                    seal.number(),
                    moved ? Damage.REORDERED : Damage.CHANGED,
                    moved
                            ? "the seal was written at another place of the chain"
                            : "the values of the seal do not give its hash"));
            return true;
        }
        if (seal.number() == number + 1 && !seal.prevHash().equals(hash) && !reported) {
            findings.add(
                    number == 0
                            ? AuditFinding.ofSeal(
                                    seal.number(), Damage.CHANGED, "the chain does not begin with this seal")
                            : AuditFinding.ofSeal(
                                    number, Damage.CHANGED, "the seal after this one was written after another one"));
        }
        return false;
    }

    private void reportRows(Seal seal, Map<UUID, String> found) {
        var sealed = seal.hashes();
        for (var id : seal.rowIds()) {
            var there = found.get(id);
            if (there == null) {
                findings.add(AuditFinding.ofEntry(seal.number(), id, Damage.REMOVED, "the entry is missing"));
            } else if (!there.equals(sealed.get(id))) {
                findings.add(AuditFinding.ofEntry(
                        seal.number(), id, Damage.CHANGED, "the values of the entry do not give its hash"));
            }
        }
    }

    private void reportMissing(long first, long last) {
        if (first <= last) {
            findings.add(new AuditFinding(first, last, null, Damage.REMOVED, "the seal with this number is missing"));
        }
    }
}
