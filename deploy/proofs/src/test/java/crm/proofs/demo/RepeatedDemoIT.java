package crm.proofs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.system.Api;
import crm.proofs.system.ImportedDemo;
import crm.proofs.system.Query;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(30)
@ExtendWith(SharedSystem.class)
class RepeatedDemoIT {

    /** What belongs to the import as a job, not to what it imports. */
    private static final String TABLES = """
            select table_name, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', table_name),
              false, true, '')))[1]::text
            from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'import%' and table_name not like 'audit%'
            """;

    private static final String KPI = "/api/v1/kpis/K5?from=1997-01-01&to=1998-07-01&by=month&currency=USD";

    /** Exactly once: no row more in any table of any service, no event more, the same KPIs. */
    @Test
    void theSameImportAgainChangesNothingAndSaysSo(TestSystem system, ImportedDemo demo) throws SQLException {
        var rows = rows(system);
        var kpi = Api.of(system, "analyst").get(KPI).json().path("periods");

        var said = new ByteArrayOutputStream();
        system.demo(new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("nothing changed: everything was there already");
        assertThat(rows(system)).isEqualTo(rows);
        assertThat(Api.of(system, "analyst").get(KPI).json().path("periods")).isEqualTo(kpi);
        assertThat(rows).containsEntry("sales.sales_order", "69659").containsKey("sales.outbox");
    }

    private static Map<String, String> rows(TestSystem system) throws SQLException {
        var rows = new TreeMap<String, String>();
        for (String service : List.of("customer", "sales", "marketing", "support", "consent", "analytics")) {
            try (var database = system.database(service)) {
                Query.rows(database, TABLES).forEach(row -> rows.put(service + "." + row.get(0), (String) row.get(1)));
            }
        }
        return rows;
    }
}
