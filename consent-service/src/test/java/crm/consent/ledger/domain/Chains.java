package crm.consent.ledger.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A chain as the ledger would write it. */
final class Chains {

    private Chains() {}

    static List<Link> chain(int length) {
        var chain = new ArrayList<Link>();
        var prev = ShardVerifier.GENESIS;
        for (long seq = 1; seq <= length; seq++) {
            var link = link(header((int) seq, "GRANT"), seq, prev);
            chain.add(link);
            prev = link.entryHash();
        }
        return chain;
    }

    static Link link(EntryHeader header, long seq, String prev) {
        return new Link(header, seq, 1, prev, Link.hash(header.canonical(), seq, 1, prev), true);
    }

    static EntryHeader header(int n, String action) {
        return new EntryHeader(
                new UUID(1, n),
                3,
                new UUID(0, 1),
                "PROC",
                "aa".repeat(32),
                new UUID(2, n),
                action,
                Instant.parse("2026-11-20T09:00:00Z").plusSeconds(n),
                "2026-11-20T12:00:00+03:00",
                Instant.parse("2026-11-20T09:00:01Z"),
                "TR_KVKK",
                new UUID(3, n),
                null,
                null,
                "PROFILING",
                null,
                null,
                null,
                null,
                "CONSENT",
                "STORE",
                "api",
                "STAFF",
                "user:" + new UUID(4, 4),
                null,
                List.of(),
                List.of(new UUID(5, n)),
                "OTP",
                null,
                null,
                null,
                null,
                null,
                null,
                new UUID(6, n),
                "bb".repeat(32));
    }

    static List<Finding> verify(List<Link> rows, long headSeq, String headHash) {
        var verifier = new ShardVerifier(3, headSeq, headHash);
        rows.forEach(verifier::next);
        verifier.end();
        return verifier.findings();
    }
}
