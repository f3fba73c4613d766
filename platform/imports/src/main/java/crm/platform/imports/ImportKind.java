package crm.platform.imports;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/**
 * One kind of file that a service can import; a CDI bean. The platform reads the file, checks every cell and keeps the job; the kind
 * says what a good row does.
 */
public interface ImportKind {

    /** Stable name, kebab-case plural: {@code orders}. */
    String code();

    List<ImportColumn> columns();

    /** Column by whose value a row is known; null when any row may be repeated. */
    String keyColumn();

    /** Columns by whose values together a row is known; override it when the key has several parts. */
    default List<String> keyColumns() {
        return keyColumn() == null ? List.of() : List.of(keyColumn());
    }

    /**
     * How many rows may have one key. Where they may be several, they are imported together or not at all: those of one key come to
     * {@link #apply} in one chunk, next to each other and in the order of the file.
     */
    default int rowsPerKey() {
        return 1;
    }

    /** Permissions that the caller needs in addition to {@code import:run}. */
    default Set<String> permissions() {
        return Set.of();
    }

    /**
     * Stores a chunk in the running transaction, set-based, with one outcome per row; a row that cannot be stored is answered with
     * {@link RowOutcome#failed} and leaves no trace. A second call with the same rows must find them unchanged. A dry run is the
     * same call, rolled back. There is no current user here: ask {@code run} for the owner and for what that person may see.
     */
    Uni<List<RowOutcome>> apply(ImportRun run, List<ImportRow> rows);
}
