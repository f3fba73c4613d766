package crm.consent.imports;

import crm.consent.address.domain.Address;
import crm.consent.address.domain.Hashes;
import crm.consent.ledger.domain.Evidence;
import crm.consent.ledger.domain.EvidenceIds;
import crm.consent.ledger.domain.EvidenceType;
import crm.consent.permission.application.Posting;
import crm.consent.permission.domain.Action;
import crm.consent.permission.domain.Capture;
import crm.consent.permission.domain.PermissionKey;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The columns that the kinds of file have in common: what was said, when, where, and what proves it. */
final class EvidenceColumns {

    static final String EFFECTIVE_AT = "effectiveAt";
    static final String NOTICE = "noticeVersion";

    private static final String DECISION = "decision";
    private static final String SOURCE = "source";
    private static final String TYPE = "evidenceType";
    private static final String REFERENCE = "evidenceReference";
    private static final String CAPTURED_AT = "evidenceCapturedAt";

    private EvidenceColumns() {}

    static List<ImportColumn> all() {
        return Stream.concat(
                        Stream.of(
                                ImportColumn.requiredOneOf(DECISION, List.of("GRANT", "REFUSE", "WITHDRAW")),
                                ImportColumn.required(EFFECTIVE_AT, ColumnType.INSTANT_OR_DATE)
                                        .describedAs("When the person said it."),
                                ImportColumn.required(SOURCE, ColumnType.KEY)
                                        .describedAs(
                                                "A code of İYS such as HS_WEB for addresses; STORE, WEB, … for purposes.")),
                        proof().stream())
                .toList();
    }

    /** What proves what was said. */
    static List<ImportColumn> proof() {
        return List.of(
                ImportColumn.optionalOneOf(TYPE, EvidenceType.values()).describedAs("Required for a grant."),
                ImportColumn.optional(REFERENCE, ColumnType.KEY)
                        .describedAs("Where the evidence is kept; required for a grant."),
                ImportColumn.optional(CAPTURED_AT, ColumnType.INSTANT_OR_DATE)
                        .describedAs("When the evidence was taken; when the person said it where absent."),
                ImportColumn.optional(NOTICE, ColumnType.KEY).describedAs("Code of the notice that was shown."));
    }

    static Posting posting(ImportRow row, PermissionKey key, UUID personId, Address address) {
        var effectiveAt = row.instant(EFFECTIVE_AT).truncatedTo(ChronoUnit.SECONDS);
        var capture = new Capture(
                key, Action.valueOf(row.text(DECISION)), effectiveAt, row.text(SOURCE), evidence(row, effectiveAt));
        return new Posting(
                capture,
                personId,
                address,
                effectiveAt.toString(),
                row.text(NOTICE),
                "import",
                idempotencyKey(capture));
    }

    /** @param said the time that counts where the file tells none of the evidence */
    static Evidence evidence(ImportRow row, Instant said) {
        if (!row.has(TYPE) && !row.has(REFERENCE)) {
            return null;
        }
        var type = row.has(TYPE) ? EvidenceType.valueOf(row.text(TYPE)) : null;
        var capturedAt = row.has(CAPTURED_AT) ? row.instant(CAPTURED_AT) : said;
        return new Evidence(type, row.text(REFERENCE), capturedAt);
    }

    /** The same fact from the same document is the same row, in whatever file it stands. */
    static String idempotencyKey(Capture capture) {
        var evidence = capture.evidence();
        var fact = String.join(
                "|",
                capture.key().hash(),
                capture.action().name(),
                capture.effectiveAt().toString(),
                capture.source(),
                evidence == null || !evidence.isComplete()
                        ? "-"
                        : EvidenceIds.of(evidence).toString());
        return "import:" + HexFormat.of().formatHex(Hashes.sha256(fact));
    }
}
