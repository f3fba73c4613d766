package crm.sales.imports.api;

import static org.assertj.core.api.Assertions.assertThat;

import crm.sales.SalesComponentTest;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** SAL-08, SAL-17: the real purchases of CDNOW come out to the cent. */
@QuarkusTest
class CdnowImportComponentTest extends SalesComponentTest {

    private static final Logger LOG = Logger.getLogger(CdnowImportComponentTest.class);

    @Test
    void theRealPurchasesComeOutToTheCent() throws IOException {
        var sku = aSku();
        anActiveProduct(sku);
        var csv = csv(sku);
        var job = ImportRunning.run("orders", csv);
        LOG.infof(
                "CDNOW: %s rows at %s rows/s", job.getString("progress.read"), job.getString("progress.rowsPerSecond"));

        assertThat(job.getInt("progress.created")).isEqualTo(69_659);
        assertThat(job.getInt("progress.failed")).isZero();
        var sums = TestDatabase.asMigration()
                .rows("select count(*) as orders, count(distinct customer_id) as customers, sum(net) as net,"
                        + " count(*) filter (where net = 0) as free from sales_order where external_system = 'cdnow'")
                .get(0);
        assertThat(sums)
                .containsEntry("orders", 69_659L)
                .containsEntry("customers", 23_570L)
                .containsEntry("free", 80L);
        assertThat((BigDecimal) sums.get("net")).isEqualByComparingTo("2500315.63");
        assertThat(
                        TestDatabase.asMigration()
                                .<BigDecimal>value(
                                        "select sum((payload::jsonb #>> '{net,amount}')::numeric) from outbox o join sales_order s on s.id = o.aggregate_id"
                                                + " where s.external_system = 'cdnow' and o.type = 'crm.sales.order.confirmed.v1'"))
                .isEqualByComparingTo("2500315.63");

        assertThat(TestDatabase.asMigration().<Long>value("""
                        select count(distinct c.aggregate_id) from outbox c
                        join sales_order s on s.id = (c.payload::jsonb ->> 'orderId')::uuid
                        where s.external_system = 'cdnow' and c.type = 'crm.sales.order-cost.recorded.v1'\
                        """)).isEqualTo(69_659);

        var again = ImportRunning.run("orders", csv);
        assertThat(again.getInt("progress.unchanged")).isEqualTo(69_659);
    }

    private static String csv(String sku) throws IOException {
        TestDatabase.asMigration().update("""
                with c as (insert into known_customer select gen_random_uuid(), ?, null, null from generate_series(1, 23570) returning customer_id)
                insert into customer_ref select 'cdnow', lpad(row_number() over ()::text, 5, '0'), customer_id from c
                """, Tokens.idOf("manager"));
        var csv = new StringBuilder(
                "externalId,externalSystem,customerExternalId,orderedAt,currency,sku,quantity,amount\n");
        int line = 1;
        for (var purchase : Files.readAllLines(Path.of("../deploy/demo-data/cdnow/CDNOW_master.txt"))) {
            var cells = purchase.trim().split("\\s+");
            if (line++ > 1) {
                csv.append(String.join(",", "P" + line, "cdnow", cells[0], cells[1], "USD", sku, cells[2], cells[3]))
                        .append('\n');
            }
        }
        return csv.toString();
    }
}
