package crm.platform.imports.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a file as it streams by, the header first; lines without any value are skipped. */
public final class CsvRows implements AutoCloseable {

    private static final int LONGEST_CELL = 1024 * 1024;

    private final CloseableIterator<CsvRecord> records;
    private final CsvFormat format;
    private @Nullable CsvRow next;
    private int lastLine;

    public CsvRows(InputStream bytes, CsvFormat format) {
        this.format = format;
        this.records = CsvReader.builder()
                .fieldSeparator(format.delimiter())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(decoded(bytes, format))
                .iterator();
        advance();
    }

    public char delimiter() {
        return format.delimiter();
    }

    public boolean hasNext() {
        return next != null;
    }

    public CsvRow next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        var row = next;
        advance();
        return row;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void advance() {
        next = null;
        try {
            while (next == null && records.hasNext()) {
                var row = row(records.next());
                lastLine = row.line();
                next = row.isBlank() ? null : row;
            }
        } catch (CsvParseException broken) {
            throw new CsvUnreadable(lastLine, broken);
        }
    }

    private CsvRow row(CsvRecord csv) {
        return new CsvRow((int) csv.getStartingLineNumber() + format.linesToSkip(), csv.getFields());
    }

    private static InputStreamReader decoded(InputStream bytes, CsvFormat format) {
        try {
            bytes.skipNBytes(format.bytesToSkip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new InputStreamReader(bytes, decoder);
    }
}
