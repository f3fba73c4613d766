package crm.sales.imports.api;

import static crm.sales.imports.api.ImportRunning.errors;
import static crm.sales.imports.api.ImportRunning.preview;
import static crm.sales.imports.api.ImportRunning.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import crm.sales.SalesComponentTest;
import crm.testing.TestDatabase;
import crm.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** SAL-08, SAL-17: past orders with their own dates. */
@QuarkusTest
class OrderImportComponentTest extends SalesComponentTest {

    private static final String HEADER =
            "externalId,externalSystem,customerExternalId,orderedAt,currency,sku,quantity,amount,channel\n";

    private final String system = "shop-" + UUID.randomUUID();
    private final String sku = aSku();

    @Test
    void aPastOrderIsConfirmedWhenItWasPlaced() {
        var customer = aCustomerKnownAs(system, "C1");
        anActiveProduct(sku);
        var job = run("orders", HEADER + row("O1", "C1", "19970101", "2", "11.77", ""));

        assertThat(counts(job)).isEqualTo("1 created, 0 unchanged, 0 failed");
        var order = stored("O1");
        assertThat(order.get("status")).isEqualTo("CONFIRMED");
        assertThat(order.get("customer_id")).isEqualTo(customer);
        assertThat(order.get("owner_user_id")).isEqualTo(Tokens.idOf("manager"));
        var id = (UUID) order.get("id");
        assertThat(eventTypesOf(id)).containsExactly("order.created.v1", "order.confirmed.v1");
        var confirmed = JsonPath.from((String) eventsOf(id).get(1).get("payload"));
        assertThat(confirmed.getString("confirmedAt")).isEqualTo("1996-12-31T22:00:00Z");
        assertThat(confirmed.getString("net.amount")).isEqualTo("11.77");
        assertThat(confirmed.getString("net.currency")).isEqualTo("USD");
        assertThat(confirmed.getString("tax.amount")).isEqualTo("2.35");
        assertThat(confirmed.getString("channel")).isEqualTo("OTHER");
        assertThat(costsOf(id)).singleElement().satisfies(cost -> {
            assertThat(cost.get("occurred_at")).isEqualTo(eventsOf(id).get(1).get("occurred_at"));
            var told = JsonPath.from((String) cost.get("payload"));
            assertThat(told.getString("currency")).isEqualTo("USD");
            assertThat(told.getString("lines[0].unitCost.amount")).isEqualTo("6.50");
        });
        var view = manager()
                .get(ORDERS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .extract()
                .jsonPath();
        assertThat(view.getString("total.amount")).isEqualTo("14.12").isEqualTo(confirmed.getString("total.amount"));
    }

    @Test
    void theSameFileAgainChangesNothingAndSaysSo() {
        aCustomerKnownAs(system, "C1");
        anActiveProduct(sku);
        var csv = HEADER
                + IntStream.range(0, 50)
                        .mapToObj(i -> row("O" + i, "C1", "2025-03-01", "1", i + ".50", "WEB"))
                        .collect(Collectors.joining());
        assertThat(counts(run("orders", csv))).isEqualTo("50 created, 0 unchanged, 0 failed");
        var events = TestDatabase.asMigration().count("outbox");
        assertThat(counts(run("orders", csv))).isEqualTo("0 created, 50 unchanged, 0 failed");
        assertThat(TestDatabase.asMigration().count("outbox")).isEqualTo(events);
        assertThat(sum()).isEqualByComparingTo("1250.00");
    }

    /** Files follow each other: the customers' is done, and the news of its last customers is still on its way. */
    @Test
    void aFileWaitsForCustomersWhoAreOnTheirWay() throws Exception {
        anActiveProduct(sku);
        var csv = HEADER
                + row("O1", "C1", "2025-03-01", "1", "5.00", "WEB")
                + row("O2", "C2", "2025-03-01", "1", "5.00", "WEB");
        aCustomerKnownAs(system, "C1");
        var job = CompletableFuture.supplyAsync(() -> run("orders", csv));
        Thread.sleep(700);
        aCustomerKnownAs(system, "C2");

        assertThat(counts(job.get())).isEqualTo("2 created, 0 unchanged, 0 failed");
    }

    @Test
    void everyBadRowIsNamedWithItsReason() {
        aCustomerKnownAs(system, "C1");
        anActiveProduct(sku);
        run("orders", HEADER + row("OLD", "C1", "2025-03-01", "1", "5.00", "WEB"));
        var csv = HEADER
                + row("GOOD", "C1", "2025-03-01", "1", "0.00", "WEB")
                + row("OLD", "C1", "2025-03-01", "1", "6.00", "WEB")
                + row("O3", "NOBODY", "2025-03-01", "1", "5.00", "WEB")
                + row("O4", "C1", "2025-03-01", "1", "5.00", "WEB").replace(sku, "NOTHING")
                + row("O5", "C1", "2099-03-01", "1", "5.00", "WEB")
                + row("O6", "C1", "2025-13-01", "1", "5.00", "WEB")
                + row("O7", "C1", "2025-03-01", "0", "5.00", "WEB")
                + row("O8", "C1", "2025-03-01", "1", "-5.00", "WEB")
                + row("O9", "C1", "2025-03-01", "1", "5.001", "WEB")
                + row("O10", "C1", "2025-03-01", "1", "5.00", "BOAT")
                + row("GOOD", "C1", "2025-03-01", "1", "0.00", "WEB")
                + row("O12", "C1", "2025-03-01", "1", "5.00", "WEB").replace("USD", "XYZ")
                + row("=1+1", "C1", "2025-03-01", "1", "5.00", "WEB");
        var job = run("orders", csv);

        assertThat(counts(job)).isEqualTo("0 created, 0 unchanged, 13 failed");
        var reasons = errors(job)
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(cells -> Integer.parseInt(cells[0]), cells -> cells[1] + " " + cells[2]));
        assertThat(reasons)
                .containsEntry(3, "externalId order-import.differs")
                .containsEntry(4, "customerExternalId customer.unknown")
                .containsEntry(5, "sku order.unknown-product")
                .containsEntry(6, "orderedAt order.in-future")
                .containsEntry(8, "quantity quantity.out-of-range")
                .containsEntry(9, "amount negative")
                .containsEntry(10, "amount money.too-precise")
                .containsEntry(13, "currency money.unknown-currency")
                .containsEntry(2, " other-row-refused")
                .containsEntry(12, "lineNumber order-import.repeated-row")
                .containsKeys(7, 11, 14);
        assertThat(stored("OLD").get("net")).isEqualTo(new BigDecimal("5.0000"));
    }

    @Test
    void theCustomersReferenceIsImportedIfTheFileHasIt() {
        aCustomerKnownAs(system, "C1");
        anActiveProduct(sku);
        var told = HEADER.strip() + ",customerReference\n"
                + row("O1", "C1", "2025-03-01", "1", "5.00", "WEB").strip() + ",PO-1\n"
                + row("O2", "C1", "2025-03-01", "1", "5.00", "WEB").strip() + ",\n";
        assertThat(counts(run("orders", told))).isEqualTo("2 created, 0 unchanged, 0 failed");
        assertThat(stored("O1")).containsEntry("customer_reference", "PO-1");
        assertThat(stored("O2")).containsEntry("customer_reference", null);

        var untold = HEADER + row("O1", "C1", "2025-03-01", "1", "5.00", "WEB");
        assertThat(counts(run("orders", untold))).isEqualTo("0 created, 1 unchanged, 0 failed");
        var job = run("orders", told.replace("PO-1", "PO-2"));
        assertThat(counts(job)).isEqualTo("0 created, 1 unchanged, 1 failed");
        assertThat(errors(job)).contains("externalId,order-import.differs");
    }

    @Test
    void aDryRunChangesNothing() {
        aCustomerKnownAs(system, "C1");
        anActiveProduct(sku);
        var job = preview("orders", HEADER + row("O1", "C1", "2025-03-01", "1", "5.00", "WEB"));
        assertThat(job.getInt("preview.created")).isEqualTo(1);
        assertThat(TestDatabase.asMigration()
                        .<Long>value("select count(*) from sales_order where external_system = ?", system))
                .isZero();
    }

    @Test
    void withoutThePermissionToConfirmOrdersNoneAreImported() {
        permittedOnly("import:run", "order:write")
                .contentType("text/csv; charset=UTF-8")
                .queryParam("kind", "orders")
                .body(HEADER)
                .post("/api/v1/sales-imports")
                .then()
                .statusCode(403)
                .body("code", containsString("permission"));
    }

    /** SAL-09 */
    @Test
    void pastInvoicesAreIssuedInTheirOwnSeriesAndPaidWhereTheFileSaysSo() {
        aCustomerKnownAs(system, "C1");
        aCustomerKnownAs(system, "C2");
        anActiveProduct(sku);
        run("orders", HEADER + row("O1", "C1", "2025-03-01", "1", "100.00", "WEB"));
        var csv = "externalId,externalSystem,customerExternalId,orderExternalId,issuedAt,dueDate,net,taxRate,paidAt\n"
                + "I1," + system + ",C1,O1,2025-03-02,2025-04-01,100.00,20,2025-03-20\n"
                + "I2," + system + ",C2,,2025-03-03,2025-04-02,50.00,10,\n"
                + "I3," + system + ",C1,O1,2025-03-04,2025-04-03,1.00,10,\n"
                + "I4," + system + ",C2,O1,2025-03-04,2025-04-03,1.00,10,\n"
                + "I5," + system + ",C2,,2099-03-04,2025-04-03,1.00,10,\n"
                + "I6," + system + ",C2,,2025-03-04,2025-04-03,1.00,101,\n";
        var job = run("invoices", csv);
        assertThat(counts(job)).isEqualTo("2 created, 0 unchanged, 4 failed");
        assertThat(errors(job))
                .contains(
                        "invoice.order-already-invoiced",
                        "order.not-found",
                        "invoice.in-future",
                        "tax-rate.out-of-range");

        var paid = TestDatabase.asMigration()
                .rows("select * from invoice where external_system = ? and external_id = 'I1'", system)
                .get(0);
        assertThat(paid).containsEntry("status", "PAID").containsEntry("series", "IMP");
        assertThat(eventTypesOf((UUID) paid.get("id")))
                .containsExactly("invoice.issued.v1", "invoice.payment-received.v1", "invoice.paid.v1");
        var path = INVOICES + "/" + paid.get("id");
        var view = manager()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .extract()
                .jsonPath();
        assertThat(view.getString("total.amount"))
                .isEqualTo("120.00")
                .isEqualTo(view.getString("payments[0].amount.amount"));

        assertThat(counts(run("invoices", csv.lines().limit(3).collect(Collectors.joining("\n", "", "\n")))))
                .isEqualTo("0 created, 2 unchanged, 0 failed");
        assertThat(
                        TestDatabase.asMigration()
                                .<Boolean>value(
                                        "select max(series_number) - min(series_number) + 1 = count(*) from invoice where series = 'IMP'"))
                .isTrue();
    }

    /** An invoice that was paid here after its import is still the invoice of the file. */
    @Test
    void aPaymentAfterTheImportIsNoDifference() {
        aCustomerKnownAs(system, "C1");
        var csv = "externalId,externalSystem,customerExternalId,issuedAt,dueDate,net,taxRate\nI1," + system
                + ",C1,2025-03-02,2025-04-01,100.00,20\n";
        run("invoices", csv);
        var id = TestDatabase.asMigration().<UUID>value("select id from invoice where external_system = ?", system);
        manager()
                .body(Map.of("amount", money("120.00")))
                .post(INVOICES + "/" + id + "/payments")
                .then()
                .statusCode(200);
        assertThat(counts(run("invoices", csv))).isEqualTo("0 created, 1 unchanged, 0 failed");
    }

    private String row(String id, String customer, String day, String quantity, String amount, String channel) {
        return String.join(",", id, system, customer, day, "USD", sku, quantity, amount, channel) + "\n";
    }

    private static String counts(JsonPath job) {
        return "%d created, %d unchanged, %d failed"
                .formatted(
                        job.getInt("progress.created"),
                        job.getInt("progress.unchanged"),
                        job.getInt("progress.failed"));
    }

    private Map<String, Object> stored(String externalId) {
        return TestDatabase.asMigration()
                .rows("select * from sales_order where external_system = ? and external_id = ?", system, externalId)
                .get(0);
    }

    private BigDecimal sum() {
        return TestDatabase.asMigration().value("select sum(net) from sales_order where external_system = ?", system);
    }
}
