package crm.platform.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row after the platform's checks.
 *
 * @param row null when the row is not good
 * @param errors empty when the row is good
 * @param key of a row that stands for something together with the others of its key; null when it stands alone
 */
record CheckedRow(
        int line,
        @Nullable ImportRow row,
        List<RowError> errors,
        @Nullable String key) {

    static CheckedRow good(ImportRow row) {
        return new CheckedRow(row.line(), row, List.of(), null);
    }

    static CheckedRow bad(int line, List<RowError> errors) {
        return new CheckedRow(line, null, errors, null);
    }

    static CheckedRow bad(int line, @Nullable String column, String code, String message) {
        return bad(line, List.of(new RowError(line, column, code, message)));
    }

    CheckedRow with(@Nullable String groupKey) {
        return new CheckedRow(line, row, errors, groupKey);
    }

    CheckedRow alone() {
        return with(null);
    }

    /** @param culprit line of the row of the same key that was refused */
    CheckedRow spoiledBy(int culprit) {
        return bad(line, List.of(RowError.of(RowOutcome.spoiled(line, culprit))))
                .with(key);
    }

    boolean isTogetherWith(CheckedRow other) {
        return key != null && key.equals(other.key);
    }

    boolean isGood() {
        return row != null;
    }
}
