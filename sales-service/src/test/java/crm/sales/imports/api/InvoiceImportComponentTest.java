package crm.sales.imports.api;

import static crm.sales.imports.api.ImportRunning.errors;
import static crm.sales.imports.api.ImportRunning.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import crm.sales.SalesComponentTest;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** SAL-09: an imported invoice is issued at once, so its order must stand. */
@QuarkusTest
class InvoiceImportComponentTest extends SalesComponentTest {

    private static final String CANCEL = """
            update sales_order set status = 'CANCELLED', cancelled_at = now(), cancel_reason = 'CUSTOMER_REQUEST'
            where external_system = ?
            """;
    private static final String WAITING = """
            select count(*) from pg_stat_activity
            where wait_event_type = 'Lock' and query like 'select id from sales_order%for share%'
            """;

    private final String system = "shop-" + UUID.randomUUID();

    @Test
    void anOrderThatIsBeingCancelledIsNotInvoiced() throws SQLException {
        var sku = aSku();
        anActiveProduct(sku);
        aCustomerKnownAs(system, "C1");
        run(
                "orders",
                "externalId,externalSystem,customerExternalId,orderedAt,currency,sku,quantity,amount\n"
                        + String.join(",", "O1", system, "C1", "2025-03-01", "TRY", sku, "1", "100.00\n"));
        var csv = "externalId,externalSystem,customerExternalId,orderExternalId,issuedAt,dueDate,net,taxRate\n"
                + String.join(",", "I1", system, "C1", "O1", "2025-03-02", "2025-04-01", "100.00", "20\n");
        try (var cancelling = TestDatabase.asMigration().connect();
                var cancel = cancelling.prepareStatement(CANCEL)) {
            cancelling.setAutoCommit(false);
            cancel.setString(1, system);
            assertThat(cancel.executeUpdate()).isEqualTo(1);
            var imported = CompletableFuture.supplyAsync(() -> run("invoices", csv));
            await().alias("the import waits for the cancellation")
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> TestDatabase.asSuperuser().<Long>value(WAITING) > 0);
            cancelling.commit();

            var job = imported.join();
            assertThat(job.getInt("progress.failed")).isEqualTo(1);
            assertThat(errors(job)).contains("invoice.order-not-confirmed");
        }
    }
}
