package crm.consent.ledger.domain;

import static crm.consent.ledger.domain.Chains.chain;
import static crm.consent.ledger.domain.Chains.header;
import static crm.consent.ledger.domain.Chains.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import crm.consent.ledger.domain.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** T5: a change, a removal, a reorder and an insertion are each detected and named. */
class ShardVerifierTest {

    private final List<Link> written = chain(10);
    private final String head = written.get(9).entryHash();

    private ListAssert<Tuple> findings(List<Link> rows) {
        return assertThat(Chains.verify(rows, 10, head).stream()
                .map(finding -> tuple(finding.seq(), finding.kind()))
                .toList());
    }

    private Link moved(Link link, long seq) {
        return new Link(link.header(), seq, link.keyVersion(), link.prevHash(), link.entryHash(), true);
    }

    @Test
    void anUntouchedChainIsIntact() {
        findings(written).isEmpty();
        assertThat(Chains.verify(List.of(), 0, ShardVerifier.GENESIS)).isEmpty();
    }

    @Test
    void aChangedValueIsNamed() {
        var rows = new ArrayList<>(written);
        var row = rows.get(4);
        rows.set(4, new Link(header(5, "REFUSE"), 5, 1, row.prevHash(), row.entryHash(), true));
        findings(rows).containsExactly(tuple(5L, Kind.CHANGED));
    }

    @Test
    void aChangedValueWithAHashThatFitsItIsNamed() {
        var rows = new ArrayList<>(written);
        rows.set(4, link(header(5, "REFUSE"), 5, rows.get(3).entryHash()));
        findings(rows).containsExactly(tuple(5L, Kind.CHANGED));
        var last = new ArrayList<>(written);
        last.set(9, link(header(10, "REFUSE"), 10, last.get(8).entryHash()));
        findings(last).containsExactly(tuple(10L, Kind.CHANGED));
    }

    @Test
    void aChangedPayloadIsNamed() {
        var rows = new ArrayList<>(written);
        var row = rows.get(6);
        rows.set(6, new Link(row.header(), 7, 1, row.prevHash(), row.entryHash(), false));
        findings(rows).containsExactly(tuple(7L, Kind.CHANGED));
    }

    @Test
    void removedRowsAreNamedAtTheBeginningInTheMiddleAndAtTheEnd() {
        findings(written.subList(1, 10)).containsExactly(tuple(1L, Kind.REMOVED));
        var middle = new ArrayList<>(written);
        middle.subList(3, 6).clear();
        assertThat(Chains.verify(middle, 10, head))
                .extracting(Finding::seq, Finding::lastSeq, Finding::kind)
                .containsExactly(tuple(4L, 6L, Kind.REMOVED));
        findings(written.subList(0, 8)).containsExactly(tuple(9L, Kind.REMOVED));
        findings(List.of()).containsExactly(tuple(1L, Kind.REMOVED));
    }

    @Test
    void rowsThatChangedPlacesAreNamed() {
        var rows = new ArrayList<>(written);
        rows.set(2, moved(written.get(6), 3));
        rows.set(6, moved(written.get(2), 7));
        findings(rows).containsExactly(tuple(3L, Kind.REORDERED), tuple(7L, Kind.REORDERED));
    }

    @Test
    void neighboursThatChangedPlacesAreNamed() {
        var rows = new ArrayList<>(written);
        rows.set(2, moved(written.get(3), 3));
        rows.set(3, moved(written.get(2), 4));
        findings(rows).containsExactly(tuple(3L, Kind.REORDERED), tuple(4L, Kind.REORDERED));
    }

    @Test
    void aRowPutInBetweenIsNamedAndSoAreThoseThatMadeRoom() {
        var rows = new ArrayList<>(written.subList(0, 9));
        rows.add(link(header(99, "GRANT"), 10, rows.get(8).entryHash()));
        rows.add(moved(written.get(9), 11));
        findings(rows).containsExactly(tuple(10L, Kind.INSERTED), tuple(11L, Kind.INSERTED));

        var middle = new ArrayList<>(written.subList(0, 4));
        middle.add(link(header(99, "GRANT"), 5, middle.get(3).entryHash()));
        written.subList(4, 10).forEach(row -> middle.add(moved(row, row.seq() + 1)));
        findings(middle)
                .startsWith(tuple(5L, Kind.INSERTED), tuple(6L, Kind.REORDERED))
                .endsWith(tuple(11L, Kind.INSERTED));
    }

    @Test
    void aRowAddedBehindTheLedgersBackIsNamed() {
        var rows = new ArrayList<>(written);
        rows.add(link(header(99, "GRANT"), 11, head));
        findings(rows).containsExactly(tuple(11L, Kind.INSERTED));
    }

    @Test
    void anySingleChangedCharacterOfTheHeaderChangesTheHash() {
        var canonical = header(1, "GRANT").canonical();
        var hash = Link.hash(canonical, 1, 1, ShardVerifier.GENESIS);
        for (int i = 0; i < canonical.length(); i++) {
            var changed = canonical.substring(0, i) + (char) (canonical.charAt(i) ^ 1) + canonical.substring(i + 1);
            assertThat(Link.hash(changed, 1, 1, ShardVerifier.GENESIS)).isNotEqualTo(hash);
        }
    }
}
