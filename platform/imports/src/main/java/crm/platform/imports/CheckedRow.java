package crm.platform.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row after the platform's checks.
 *
 * @param row null when the row is not good
 * @param errors empty when the row is good
 */
record CheckedRow(int line, @Nullable ImportRow row, List<RowError> errors) {

    static CheckedRow good(ImportRow row) {
        return new CheckedRow(row.line(), row, List.of());
    }

    static CheckedRow bad(int line, List<RowError> errors) {
        return new CheckedRow(line, null, errors);
    }

    static CheckedRow bad(int line, @Nullable String column, String code, String message) {
        return bad(line, List.of(new RowError(line, column, code, message)));
    }

    boolean isGood() {
        return row != null;
    }
}
