package crm.proofs.chaos.check;

import static java.util.stream.Collectors.groupingBy;

import crm.proofs.chaos.capture.Capture;
import crm.proofs.chaos.capture.Capture.LedgerEntry;
import crm.proofs.chaos.capture.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The hash chains of the permission ledger, recomputed by the published formula (docs/domain/consent.md). */
final class LedgerCheck {

    private static final String BEGINNING = "0".repeat(64);

    private LedgerCheck() {}

    static CheckResult chainIntact(Capture capture) {
        var judgement = new Judgement("the ledger's chains are intact");
        var chains = new TreeMap<>(capture.ledger().stream().collect(groupingBy(LedgerEntry::shard)));
        judgement.distinct(
                "head of shard",
                capture.heads().stream().map(Capture.LedgerHead::shard).toList());
        capture.heads().forEach(head -> {
            var chain = new ArrayList<>(chains.getOrDefault(head.shard(), List.of()));
            chain.sort(Comparator.comparingLong(LedgerEntry::seq));
            var end = walk(judgement, chain);
            judgement.expect(
                    head.seq() == chain.size() && head.hash().equals(end),
                    () -> "shard " + head.shard() + " ends with entry " + chain.size() + ", its head says "
                            + head.seq());
            chains.remove(head.shard());
        });
        judgement.expect(chains.isEmpty(), () -> "shards without a head: " + chains.keySet());
        return judgement.result();
    }

    private static String walk(Judgement judgement, List<LedgerEntry> chain) {
        var previous = BEGINNING;
        long seq = 0;
        for (LedgerEntry entry : chain) {
            long place = ++seq;
            var before = previous;
            judgement.expect(
                    entry.seq() == place
                            && entry.previousHash().equals(before)
                            && hash(entry).equals(entry.entryHash()),
                    () -> "entry " + entry.seq() + " of shard " + entry.shard() + " is not what was chained at "
                            + place);
            previous = entry.entryHash();
        }
        return previous;
    }

    private static String hash(LedgerEntry entry) {
        return Values.sha256(
                String.join("\n", entry.header(), "" + entry.seq(), "" + entry.keyVersion(), entry.previousHash()));
    }
}
