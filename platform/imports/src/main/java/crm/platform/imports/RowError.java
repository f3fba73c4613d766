package crm.platform.imports;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * One reason why a row was not imported.
 *
 * @param column null when the whole row is meant
 * @param code stable, kebab-case
 * @param message for people; never holds the value of a cell
 */
record RowError(
        int line,
        @Nullable String column,
        String code,
        @Nullable String message) {

    static RowError of(RowOutcome failed) {
        return new RowError(failed.line(), failed.column(), requireNonNull(failed.code()), failed.message());
    }
}
