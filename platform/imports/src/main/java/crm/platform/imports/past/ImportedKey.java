package crm.platform.imports.past;

import static crm.platform.data.table.SqlType.TEXT;

import crm.platform.data.table.Rows;
import crm.platform.domain.ExternalKey;
import crm.platform.imports.ColumnType;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportRow;
import java.util.List;
import java.util.function.Function;

/**
 * What a row of past facts is known by elsewhere, and whose it is.
 *
 * @param system code of the other system, of the record and of its customer
 */
public record ImportedKey(String system, String externalId, String customerKey) {

    static final String EXTERNAL_ID = "externalId";
    static final String EXTERNAL_SYSTEM = "externalSystem";
    private static final String CUSTOMER = "customerExternalId";
    private static final String DEFAULT_SYSTEM = "import";
    private static final int LONGEST_SYSTEM = 80;

    /**
     * The columns that {@link #of} reads.
     *
     * @param what a row is: {@code invoice}
     * @param parts whose keys are of the same system: {@code invoice, customer and order}
     */
    public static List<ImportColumn> columns(String what, String parts) {
        return List.of(
                ImportColumn.required(EXTERNAL_ID, ColumnType.KEY)
                        .describedAs("What the other system calls the " + what + "."),
                ImportColumn.optional(EXTERNAL_SYSTEM, ColumnType.KEY)
                        .upTo(LONGEST_SYSTEM)
                        .otherwise(DEFAULT_SYSTEM)
                        .describedAs("Code of the other system, of " + parts + "; import when absent."),
                ImportColumn.required(CUSTOMER, ColumnType.KEY)
                        .describedAs("What the other system calls the customer."));
    }

    public static ImportedKey of(ImportRow row) {
        return new ImportedKey(
                row.has(EXTERNAL_SYSTEM) ? row.text(EXTERNAL_SYSTEM) : DEFAULT_SYSTEM,
                row.text(EXTERNAL_ID),
                row.text(CUSTOMER));
    }

    public ExternalKey record() {
        return new ExternalKey(system, externalId);
    }

    /** The columns {@code system}, {@code external_id} and {@code customer_key} of a question; a kind adds what else it asks by. */
    public static <W> Rows<W> rows(Function<W, ImportedKey> key) {
        return new Rows<W>()
                .column("system", TEXT, key.andThen(ImportedKey::system))
                .column("external_id", TEXT, key.andThen(ImportedKey::externalId))
                .column("customer_key", TEXT, key.andThen(ImportedKey::customerKey));
    }
}
