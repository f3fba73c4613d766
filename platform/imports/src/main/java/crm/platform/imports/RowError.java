package crm.platform.imports;

/**
 * One reason why a row was not imported.
 *
 * @param column null when the whole row is meant
 * @param code stable, kebab-case
 * @param message for people; never holds the value of a cell
 */
record RowError(int line, String column, String code, String message) {

    static RowError of(RowOutcome failed) {
        return new RowError(failed.line(), failed.column(), failed.code(), failed.message());
    }
}
