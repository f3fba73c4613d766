package crm.platform.imports;

import crm.platform.imports.csv.FormulaCells;
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
import java.util.UUID;

/** The rows that were not imported and why, as CSV of RFC 4180, read page by page. */
@ApplicationScoped
class ErrorFile {

    private static final int PAGE = 1_000;
    private static final String READ = """
            select line, no, column_name, code, message from import_error
            where job_id = $1 and (line, no) > ($2, $3) order by line, no limit $4
            """;

    private final Pool pool;

    ErrorFile(Pool pool) {
        this.pool = pool;
    }

    /** Where the last page ended. */
    private static final class Position {

        private int line;
        private short no;
    }

    Multi<String> of(UUID job) {
        var header = Multi.createFrom().item(line("line", "column", "code", "reason"));
        var pages = Multi.createBy()
                .repeating()
                .uni(Position::new, position -> page(job, position))
                .whilst(page -> page.size() == PAGE)
                .map(ErrorFile::text)
                .filter(text -> !text.isEmpty());
        return Multi.createBy().concatenating().streams(header, pages);
    }

    private Uni<RowSet<Row>> page(UUID job, Position after) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(job, after.line, after.no, PAGE))
                .invoke(rows -> rows.forEach(row -> {
                    after.line = row.getInteger("line");
                    after.no = row.getShort("no");
                }));
    }

    private static String text(RowSet<Row> rows) {
        var text = new StringBuilder();
        rows.forEach(row -> text.append(line(
                String.valueOf(row.getInteger("line")),
                row.getString("column_name"),
                row.getString("code"),
                row.getString("message"))));
        return text.toString();
    }

    private static String line(String line, String column, String code, String reason) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(
                    line, column == null ? "" : FormulaCells.defused(column), code, FormulaCells.defused(reason));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
