package crm.consent.ledger.domain;

import crm.consent.ledger.domain.Finding.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Holds the evidence against the entries of one chain that rest on it. A document that proves many is reported once. */
public final class EvidenceVerifier {

    private final Set<UUID> reported = new HashSet<>();

    /** @param documents what there is of the evidence that the entry names */
    public List<Finding> check(Link link, Map<UUID, Document> documents) {
        // what a changed entry names is no commitment; the chain reports it
        return link.isSelfConsistent() ? compare(link, documents) : List.of();
    }

    private List<Finding> compare(Link link, Map<UUID, Document> documents) {
        var entry = link.header();
        var findings = new ArrayList<Finding>();
        for (var id : entry.evidenceIds()) {
            var document = documents.get(id);
            if (document == null) {
                report(link, id, Kind.EVIDENCE_REMOVED, "is missing", findings);
            } else if (!document.isWhatWasCommittedTo(entry)) {
                report(link, id, Kind.EVIDENCE_CHANGED, "is not what the entry committed to", findings);
            }
        }
        return findings;
    }

    private void report(Link link, UUID document, Kind kind, String what, List<Finding> findings) {
        if (reported.add(document)) {
            var entry = link.header();
            findings.add(new Finding(
                    entry.shard(), link.seq(), link.seq(), entry.id(), kind, "the evidence " + document + " " + what));
        }
    }
}
