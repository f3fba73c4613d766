package crm.marketing.dispatch.persistence;

import static crm.platform.data.table.SqlType.INSTANT;
import static crm.platform.data.table.SqlType.INTEGER;
import static crm.platform.data.table.SqlType.code;

import crm.marketing.dispatch.application.Permits.Outcome;
import crm.platform.data.table.Column;
import crm.platform.data.table.SqlType;
import crm.platform.data.table.Statement;
import crm.platform.data.table.Table;
import java.util.UUID;

/** What became of permits, until consent-service has taken the report. */
final class PermitReportTable {

    record Report(UUID permit, Outcome outcome) {}

    static final Table<Report> REPORTS = new Table<>("permit_report", "p");
    static final Column<Report, UUID> PERMIT = REPORTS.key("permit_id", SqlType.UUID, Report::permit);
    static final Column<Report, Outcome> OUTCOME = REPORTS.fixed("outcome", code(Outcome.class), Report::outcome);
    static final Statement<Report> ADD;
    static final Statement<Report> DROP;

    /** Those that are due, which are due again after the time. */
    static final String TAKE = """
            update permit_report set due_at = now() + make_interval(secs => $2), attempts = attempts + 1
            where permit_id in (select permit_id from permit_report where due_at <= now() order by due_at limit $1
                                for update skip locked)
            returning permit_id, outcome
            """;

    static {
        REPORTS.generated("due_at", INSTANT);
        REPORTS.generated("attempts", INTEGER);
        REPORTS.readBy(row -> new Report(PERMIT.in(row), OUTCOME.in(row)));
        ADD = REPORTS.insertNew();
        DROP = REPORTS.delete();
    }

    private PermitReportTable() {}
}
