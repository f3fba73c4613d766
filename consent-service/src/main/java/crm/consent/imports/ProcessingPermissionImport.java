package crm.consent.imports;

import crm.consent.permission.application.Posting;
import crm.consent.permission.domain.PermissionKey;
import crm.platform.customer.KnownCustomer.ExternalKey;
import crm.platform.customer.KnownCustomers;
import crm.platform.domain.InvalidInput;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportKind;
import crm.platform.imports.ImportRow;
import crm.platform.imports.ImportRun;
import crm.platform.imports.RowOutcome;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** KVKK permissions with their evidence. A person is named by our id or by an id of another system that customer-service knows. */
@ApplicationScoped
public class ProcessingPermissionImport implements ImportKind {

    static final String CODE = "processing-permissions";

    static final String EXTERNAL_ID = "customerExternalId";
    private static final String SYSTEM = "externalSystem";
    private static final String PERSON = "personId";
    private static final String PURPOSE = "purpose";
    private static final String DEFAULT_SYSTEM = "import";

    private final ImportedCaptures captures;
    private final KnownCustomers customers;

    ProcessingPermissionImport(ImportedCaptures captures, KnownCustomers customers) {
        this.captures = captures;
        this.customers = customers;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<ImportColumn> columns() {
        return Stream.concat(
                        Stream.of(
                                ImportColumn.optional(EXTERNAL_ID, ColumnType.KEY)
                                        .describedAs("The customer's number in externalSystem; or give personId."),
                                ImportColumn.optional(SYSTEM, ColumnType.KEY)
                                        .describedAs("The system of customerExternalId; import when absent."),
                                ImportColumn.optional(PERSON, ColumnType.UUID).describedAs("The customer's id here."),
                                ImportColumn.required(PURPOSE, ColumnType.KEY)
                                        .describedAs("Such as ANALYTICS_INDIVIDUAL.")),
                        EvidenceColumns.all().stream())
                .toList();
    }

    @Override
    public String keyColumn() {
        return null;
    }

    @Override
    public List<String> keyColumns() {
        return List.of(SYSTEM, EXTERNAL_ID, PERSON, PURPOSE, EvidenceColumns.EFFECTIVE_AT);
    }

    @Override
    public Set<String> permissions() {
        return ImportedCaptures.PERMISSIONS;
    }

    @Override
    public Uni<List<RowOutcome>> apply(ImportRun run, List<ImportRow> rows) {
        var keys = rows.stream()
                .filter(row -> row.has(EXTERNAL_ID) && !row.has(PERSON))
                .map(ProcessingPermissionImport::key)
                .distinct()
                .toList();
        return customers.named(keys).chain(known -> captures.apply(run, rows, row -> posting(row, known)));
    }

    private static Posting posting(ImportRow row, Map<ExternalKey, UUID> known) {
        var person = row.has(PERSON) ? row.uuid(PERSON) : find(row, known);
        var key = new PermissionKey.Proc(person, row.text(PURPOSE));
        return EvidenceColumns.posting(row, key, person, null);
    }

    private static UUID find(ImportRow row, Map<ExternalKey, UUID> known) {
        if (!row.has(EXTERNAL_ID)) {
            throw InvalidInput.of(EXTERNAL_ID, "required", "Give customerExternalId or personId.");
        }
        var person = known.get(key(row));
        if (person == null) {
            throw InvalidInput.of(EXTERNAL_ID, "customer.unknown", "No customer with this number is known here (yet).");
        }
        return person;
    }

    private static ExternalKey key(ImportRow row) {
        return new ExternalKey(row.has(SYSTEM) ? row.text(SYSTEM) : DEFAULT_SYSTEM, row.text(EXTERNAL_ID));
    }
}
