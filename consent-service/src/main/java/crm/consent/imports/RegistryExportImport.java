package crm.consent.imports;

import crm.consent.address.domain.Address;
import crm.consent.permission.application.PermissionKeys;
import crm.consent.permission.application.Posting;
import crm.consent.permission.domain.Action;
import crm.consent.permission.domain.Capture;
import crm.consent.permission.domain.CaptureRules;
import crm.consent.permission.domain.Channel;
import crm.consent.permission.domain.RecipientType;
import crm.platform.domain.InvalidInput;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportKind;
import crm.platform.imports.ImportRow;
import crm.platform.imports.ImportRun;
import crm.platform.imports.RowOutcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What İYS holds for a brand, in the columns of its own export. Refusals are taken whoever told them, and not told to İYS again. An
 * approval is a grant like any other: İYS has it, and what proves it has whoever asked for it.
 */
@ApplicationScoped
public class RegistryExportImport implements ImportKind {

    static final String CODE = "iys-permissions";

    private static final String RECIPIENT = "recipient";
    private static final String RECIPIENT_TYPE = "recipientType";
    private static final String TYPE = "type";
    private static final String STATUS = "status";
    private static final String SOURCE = "source";
    private static final String CONSENT_DATE = "consentDate";
    private static final String BRAND = "brand";
    private static final int LONGEST_ADDRESS = 254;

    private final ImportedCaptures captures;
    private final PermissionKeys keys;

    RegistryExportImport(ImportedCaptures captures, PermissionKeys keys) {
        this.captures = captures;
        this.keys = keys;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<ImportColumn> columns() {
        return Stream.concat(
                        Stream.of(
                                ImportColumn.required(RECIPIENT, ColumnType.TEXT)
                                        .upTo(LONGEST_ADDRESS)
                                        .describedAs("A telephone number with its country code, or an e-mail address."),
                                ImportColumn.optionalOneOf(RECIPIENT_TYPE, RecipientType.values())
                                        .describedAs("BIREYSEL when absent."),
                                ImportColumn.requiredOneOf(TYPE, Channel.values()),
                                ImportColumn.requiredOneOf(STATUS, List.of("ONAY", "RET"))
                                        .describedAs("ONAY needs evidence."),
                                ImportColumn.required(SOURCE, ColumnType.KEY)
                                        .describedAs("A code of İYS: HS_…, of a RET also IYS_…."),
                                ImportColumn.required(CONSENT_DATE, ColumnType.INSTANT_OR_DATE),
                                ImportColumn.optional(BRAND, ColumnType.KEY).describedAs("MAIN when absent.")),
                        EvidenceColumns.proof().stream())
                .toList();
    }

    @Override
    public String keyColumn() {
        return null;
    }

    @Override
    public List<String> keyColumns() {
        return List.of(TYPE, RECIPIENT, RECIPIENT_TYPE, BRAND, CONSENT_DATE);
    }

    @Override
    public Set<String> permissions() {
        return ImportedCaptures.PERMISSIONS;
    }

    @Override
    public Uni<List<RowOutcome>> apply(ImportRun run, List<ImportRow> rows) {
        return captures.apply(run, rows, this::posting, RegistryExportImport::column);
    }

    private Posting posting(ImportRow row) {
        var address = address(row);
        var capture = capture(row, address);
        CaptureRules.requireEvidence(capture);
        return new Posting(
                capture,
                null,
                address,
                capture.effectiveAt().toString(),
                row.text(EvidenceColumns.NOTICE),
                capture.action() == Action.GRANT ? "import" : Posting.REGISTRY_EXPORT,
                EvidenceColumns.idempotencyKey(capture));
    }

    private Capture capture(ImportRow row, Address address) {
        var recipient = row.has(RECIPIENT_TYPE) ? RecipientType.valueOf(row.text(RECIPIENT_TYPE)) : null;
        var said = row.instant(CONSENT_DATE).truncatedTo(ChronoUnit.SECONDS);
        return new Capture(
                keys.ofAddress(row.text(BRAND), recipient, Channel.valueOf(row.text(TYPE)), address),
                row.text(STATUS).equals("ONAY") ? Action.GRANT : Action.REFUSE,
                said,
                row.text(SOURCE),
                EvidenceColumns.evidence(row, said));
    }

    private Address address(ImportRow row) {
        return keys.readable(Channel.valueOf(row.text(TYPE)), row.text(RECIPIENT))
                .orElseThrow(() -> InvalidInput.of(
                        RECIPIENT, "consent.address-unreadable", "This is no address that the channel could reach."));
    }

    /** Of a field of the API, as the registry's file calls it. */
    private static String column(String field) {
        return switch (field) {
            case "effectiveAt" -> CONSENT_DATE;
            case "action" -> STATUS;
            default -> ImportedCaptures.column(field);
        };
    }
}
