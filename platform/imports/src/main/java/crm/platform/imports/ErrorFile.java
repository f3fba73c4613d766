package crm.platform.imports;

import crm.platform.data.Found;
import crm.platform.imports.csv.FormulaCells;
import crm.platform.web.ProblemTexts;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows that were not imported and why, as CSV of RFC 4180, read page by page. */
@ApplicationScoped
class ErrorFile {

    private static final int PAGE = 1_000;

    private final Pool pool;

    ErrorFile(Pool pool) {
        this.pool = pool;
    }

    /** Where the last page ended. */
    private static final class Position {

        private int line;
        private short no;
    }

    /** @param language of the reasons */
    Multi<String> of(UUID job, Locale language) {
        var header = Multi.createFrom().item(line("line", "column", "code", "reason"));
        var pages = Multi.createBy()
                .repeating()
                .uni(Position::new, position -> page(job, position))
                .whilst(page -> page.size() == PAGE)
                .map(page -> text(page, language))
                .filter(text -> !text.isEmpty());
        return Multi.createBy().concatenating().streams(header, pages);
    }

    private Uni<RowSet<Row>> page(UUID job, Position after) {
        return pool.preparedQuery(ImportErrorTable.PAGE)
                .execute(Tuple.of(job, after.line, after.no, PAGE))
                .invoke(rows -> rows.forEach(row -> {
                    after.line = ImportErrorTable.LINE.in(row);
                    after.no = ImportErrorTable.NO.in(row);
                }));
    }

    private static String text(RowSet<Row> rows, Locale language) {
        return Found.list(rows, ImportErrorTable.ERRORS::read).stream()
                .map(error -> line(String.valueOf(error.line()), error.column(), error.code(), reason(error, language)))
                .collect(Collectors.joining());
    }

    private static @Nullable String reason(RowError error, Locale language) {
        return error.message() == null ? null : ProblemTexts.told(error.code(), error.message(), language);
    }

    private static String line(String line, @Nullable String column, String code, @Nullable String reason) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(line, cell(column), code, cell(reason));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : FormulaCells.defused(text);
    }
}
