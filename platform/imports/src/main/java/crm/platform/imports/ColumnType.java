package crm.platform.imports;

/** What a cell of a column must be; the Java type is what {@link ImportRow} holds for a cell that is not empty. */
public enum ColumnType {
    /** String, stored as it is; everywhere else a cell that a spreadsheet would read as a formula is refused. */
    TEXT,
    /** String that identifies the row in its system of origin, up to 200 characters. */
    KEY,
    /** LocalDate; {@code 2026-11-22}, {@code 20261122} or {@code 22.11.2026}, the day and the month with one digit, too. */
    DATE,
    /** Instant; a date and a time parted by T or a space, with an offset or where the organisation is, or a date of {@link #DATE}, which means the start of that day where the organisation is. */
    INSTANT_OR_DATE,
    /** List of Interval; each from a moment to a later one, {@code 2026-11-22T10:15Z/2026-11-22T11:00Z}, up to 100 of them parted by {@code |}. */
    INTERVALS,
    /** BigDecimal, not negative unless the column is signed. */
    DECIMAL,
    /** BigDecimal with at most four decimals, not negative unless the column is signed. */
    MONEY,
    /** Long, not negative unless the column is signed. */
    INTEGER,
    /** UUID. */
    UUID,
    /** String that looks like an address; the service normalises it. */
    EMAIL,
    /** String of digits and separators that may begin with +; the service normalises it. */
    PHONE,
    /** String, one of the column's values, in the column's spelling. */
    ENUM,
    /** String, a term of the column's vocabulary that is not retired, in the vocabulary's spelling. */
    CODE,
    /** Boolean; true, false, 1, 0, yes, no, evet, hayır, doğru, yanlış. */
    BOOLEAN
}
