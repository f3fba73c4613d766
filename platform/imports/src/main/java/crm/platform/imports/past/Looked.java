package crm.platform.imports.past;

/**
 * A row of a file beside what the database knows about it.
 *
 * @param <W> what the row wants
 * @param <F> what was found
 */
public record Looked<W, F>(W row, F found) {}
