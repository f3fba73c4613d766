package crm.platform.imports;

import org.jspecify.annotations.Nullable;

/**
 * What became of one row.
 *
 * @param column of a failure; null when the whole row is meant
 * @param code of a failure, stable, kebab-case
 * @param message of a failure, for people; holds no value of the row
 */
public record RowOutcome(
        int line,
        Status status,
        @Nullable String column,
        @Nullable String code,
        @Nullable String message) {

    public enum Status {
        CREATED,
        UPDATED,
        UNCHANGED,
        FAILED
    }

    public static RowOutcome created(int line) {
        return new RowOutcome(line, Status.CREATED, null, null, null);
    }

    public static RowOutcome updated(int line) {
        return new RowOutcome(line, Status.UPDATED, null, null, null);
    }

    public static RowOutcome unchanged(int line) {
        return new RowOutcome(line, Status.UNCHANGED, null, null, null);
    }

    /**
     * Of a good row whose key another row has, too, that was refused: both or none.
     *
     * @param culprit line of that other row
     */
    public static RowOutcome spoiled(int line, int culprit) {
        return failed(line, null, "other-row-refused", "Line " + culprit + ", which has the same key, was refused.");
    }

    public static RowOutcome failed(int line, @Nullable String column, String code, @Nullable String message) {
        return new RowOutcome(line, Status.FAILED, column, code, message);
    }
}
