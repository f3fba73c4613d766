package crm.proofs.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.system.Api;
import crm.proofs.system.ImportedDemo;
import crm.proofs.system.Query;
import crm.proofs.system.SharedSystem;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(80)
@ExtendWith(SharedSystem.class)
class SecondStartIT {

    private static final String KPI = "/api/v1/kpis/K4?from=1997-07-01&to=1998-07-01&by=quarter&window=P180D";

    /** {@link crm.proofs.system.TestSystem#close} also fails when a process or a port is left. */
    @Test
    void downKeepsTheDataAndTheNextUpGoesOnWithIt(SharedSystem.Holder shared, ImportedDemo demo) throws SQLException {
        var before = kept(shared);

        shared.stop();

        assertThat(kept(shared)).isEqualTo(before);
    }

    private static List<Object> kept(SharedSystem.Holder shared) throws SQLException {
        var system = shared.system();
        try (var sales = system.database("sales");
                var consent = system.database("consent")) {
            return List.of(
                    Query.rows(sales, "select count(*), sum(net), max(number) from sales_order"),
                    Query.rows(consent, "select count(*) from ledger_entry"),
                    Api.of(system, "analyst").get(KPI).json().path("periods"));
        }
    }
}
