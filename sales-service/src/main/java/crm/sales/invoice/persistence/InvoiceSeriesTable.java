package crm.sales.invoice.persistence;

import static crm.platform.data.table.SqlType.BIGINT;
import static crm.platform.data.table.SqlType.TEXT;

import crm.platform.data.table.Column;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;

/** The last number drawn of each series: a row, not a sequence, which would lose the numbers of transactions that fail. */
final class InvoiceSeriesTable {

    /** @param count how many numbers are drawn at once */
    record Draw(String series, long count) {}

    static final Table<Draw> SERIES = new Table<>("invoice_series", "s");
    static final Column<Draw, Long> LAST_NUMBER;

    /** Answers the last of the numbers; the series stays locked until the transaction ends. */
    static final Statement<Draw> DRAW;

    static {
        var code = SERIES.key("code", TEXT, Draw::series);
        LAST_NUMBER = SERIES.column("last_number", BIGINT, Draw::count);
        SERIES.readBy(row -> new Draw(code.in(row), LAST_NUMBER.in(row)));
        DRAW = SERIES.statement("""
                insert into {table} as s ({names}) select {names} from {rows} r
                on conflict (code) do update set last_number = s.last_number + excluded.last_number
                returning last_number
                """);
    }

    private InvoiceSeriesTable() {}
}
