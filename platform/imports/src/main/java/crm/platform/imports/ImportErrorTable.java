package crm.platform.imports;

import static crm.platform.data.table.SqlType.INTEGER;
import static crm.platform.data.table.SqlType.SMALLINT;
import static crm.platform.data.table.SqlType.TEXT;

import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Table;

/** Why rows were not imported; whose they are, and their number within the line, comes with the statement. */
final class ImportErrorTable {

    static final Table<RowError> ERRORS = new Table<>("import_error", "e");
    static final Column<RowError, Integer> LINE = ERRORS.key("line", INTEGER, RowError::line);
    static final Column<RowError, Short> NO = ERRORS.generated("no", SMALLINT);

    static {
        ERRORS.generated("job_id", SqlType.UUID);
        ERRORS.fixed("column_name", TEXT.orNull(), RowError::column);
        ERRORS.fixed("code", TEXT, RowError::code);
        ERRORS.fixed("message", TEXT, RowError::message);
        ERRORS.readAs(RowError.class);
    }

    static final String PAGE = "select " + ERRORS.select() + " from " + ERRORS.from()
            + " where e.job_id = $1 and (e.line, e.no) > ($2, $3) order by e.line, e.no limit $4";
    static final String FORGET = "delete from import_error where job_id = $1";

    private ImportErrorTable() {}
}
