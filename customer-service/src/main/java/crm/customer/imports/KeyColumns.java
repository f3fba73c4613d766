package crm.customer.imports;

import crm.customer.profile.domain.ExternalId;
import crm.platform.domain.InvalidInput;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportRow;
import java.util.List;

/** The columns by which a record is found again. */
final class KeyColumns {

    static final String ID = "externalId";
    static final String SYSTEM = "externalSystem";

    static final List<ImportColumn> ALL = List.of(
            ImportColumn.required(ID, ColumnType.KEY).describedAs("What the other system calls it."),
            ImportColumn.optional(SYSTEM, ColumnType.KEY)
                    .upTo(80)
                    .describedAs("Code of the other system; \"import\" when left out."));

    private static final String DEFAULT_SYSTEM = "import";

    private KeyColumns() {}

    static ExternalId read(ImportRow row) {
        return of(row, ID);
    }

    /** What the row's system calls the record that this column names. */
    static ExternalId of(ImportRow row, String id) {
        try {
            return new ExternalId(row.has(SYSTEM) ? row.text(SYSTEM) : DEFAULT_SYSTEM, row.text(id));
        } catch (InvalidInput refusal) {
            var column = refusal.field().orElseThrow().endsWith("system") ? SYSTEM : id;
            throw InvalidInput.of(column, refusal.code(), refusal.getMessage());
        }
    }
}
