package crm.sales.invoice.domain;

/**
 * A posted invoice's number: gap-free inside its series, because it is drawn in the posting transaction under the lock of
 * the series' row.
 *
 * @param series {@code INV2026}: a new series begins with the year of the issue; {@code IMP} holds imported invoices
 */
public record InvoiceNumber(String series, long position) {

    private static final String IMPORTED = "IMP";

    public static String seriesOf(int year) {
        return "INV" + year;
    }

    public static String importedSeries() {
        return IMPORTED;
    }

    /** {@code INV2026-000000001} */
    public String text() {
        return String.format("%s-%09d", series, position);
    }
}
