package crm.sales.imports.api;

import static crm.sales.imports.api.ImportRunning.errors;
import static crm.sales.imports.api.ImportRunning.preview;
import static crm.sales.imports.api.ImportRunning.run;
import static org.assertj.core.api.Assertions.assertThat;

import crm.sales.SalesComponentTest;
import crm.testing.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** C2, SAL-08: a file of one row per line; what is of one order is imported together or not at all. */
@QuarkusTest
class OrderLinesImportComponentTest extends SalesComponentTest {

    private static final String HEADER =
            "externalId,externalSystem,customerExternalId,orderedAt,currency,sku,quantity,amount,channel,customerReference\n";

    private final String system = "shop-" + UUID.randomUUID();
    private final List<String> skus = List.of(aSku(), aSku(), aSku());

    @BeforeEach
    void productsAndACustomer() {
        skus.forEach(SalesComponentTest::anActiveProduct);
        aCustomerKnownAs(system, "C1");
    }

    @Test
    void threeRowsOfOneExternalIdAreOneOrderOfThreeLines() {
        var csv = HEADER + row("O1", 2) + row("O2", 1) + row("O1", 0) + row("O1", 1);
        var job = run("orders", csv);

        assertThat(counts(job)).isEqualTo("4 created, 0 unchanged, 0 failed");
        var order = stored("O1").get(0);
        assertThat((BigDecimal) order.get("net")).isEqualByComparingTo("15.00");
        var view = manager().get(ORDERS + "/" + order.get("id")).jsonPath();
        assertThat(view.getList("lines.sku")).containsExactly(skus.get(2), skus.get(0), skus.get(1));
        assertThat(view.getString("net.amount")).isEqualTo("15.00");
        assertThat(eventTypesOf((UUID) order.get("id"))).containsExactly("order.created.v1", "order.confirmed.v1");

        assertThat(counts(run("orders", csv))).isEqualTo("0 created, 4 unchanged, 0 failed");
        assertThat(counts(run("orders", HEADER + row("O1", 1) + row("O1", 2) + row("O1", 0))))
                .isEqualTo("0 created, 3 unchanged, 0 failed");
        var fewer = run("orders", HEADER + row("O1", 1) + row("O1", 2));
        assertThat(errors(fewer)).containsSubsequence("order-import.differs", "order-import.differs");
    }

    /** C17 */
    @Test
    void whatIsImportedIsFoundAndShownByItsExternalId() {
        run("orders", HEADER + row("O1", 0) + row("O2", 1));
        var invoices = "externalId,externalSystem,customerExternalId,issuedAt,dueDate,net,taxRate\n"
                + String.join(",", "I1", system, "C1", "2025-03-02", "2025-04-01", "10.00", "20\n")
                + String.join(",", "I2", system, "C1", "2025-03-02", "2025-04-01", "10.00", "20\n");
        run("invoices", invoices);

        assertThat(keys(ORDERS, "O2")).containsExactly(system + " O2");
        assertThat(keys(INVOICES, "I2")).containsExactly(system + " I2");
        assertThat(keys(ORDERS, "I2")).isEmpty();
    }

    /** As the list and the record itself show them. */
    private List<String> keys(String path, String externalId) {
        var items = manager()
                .queryParam("filter[externalSystem]", system)
                .queryParam("filter[externalId]", externalId)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .<List<Map<String, Object>>>path("items");
        items.forEach(
                item -> assertThat(manager().get(path + "/" + item.get("id")).<String>path("externalId"))
                        .isEqualTo(item.get("externalId")));
        return items.stream()
                .map(item -> item.get("externalSystem") + " " + item.get("externalId"))
                .toList();
    }

    @Test
    void oneRefusedRowLeavesNothingOfItsOrderAndTheOthersNameIt() {
        var job = run(
                "orders",
                HEADER
                        + row("O1", 0)
                        + row("O1", 1)
                        + row("O1", 2).replace(skus.get(2), "NOTHING")
                        + row("O2", 0)
                        + row("O2", 1).replace("5.00", "much")
                        + row("O3", 0));

        assertThat(counts(job)).isEqualTo("1 created, 0 unchanged, 5 failed");
        assertThat(reasons(job))
                .containsEntry(2, " other-row-refused \"Line 4")
                .containsEntry(3, " other-row-refused \"Line 4")
                .containsEntry(4, "sku order.unknown-product A line names a product that is not there.")
                .containsEntry(5, " other-row-refused \"Line 6")
                .containsEntry(6, "amount not-a-number A number such as 1234.56 is expected.");
        assertThat(stored("O1")).isEmpty();
        assertThat(stored("O2")).isEmpty();
    }

    @Test
    void rowsThatContradictEachOtherAreRefusedByName() {
        aCustomerKnownAs(system, "C2");
        var first = row("O", 0);
        var others = List.of(
                row("O", 1).replace(",C1,", ",C2,"),
                row("O", 1).replace("2025-03-01", "2025-03-02"),
                row("O", 1).replace("USD", "TRY"),
                row("O", 1).replace("WEB", "STORE"),
                row("O", 1).replace("PO-1", ""),
                first);
        var csv = new StringBuilder(HEADER);
        for (int no = 0; no < others.size(); no++) {
            csv.append(first.replace("O,", "O" + no + ","))
                    .append(others.get(no).replace("O,", "O" + no + ","));
        }
        var job = run("orders", csv.toString());

        assertThat(counts(job)).isEqualTo("0 created, 0 unchanged, 12 failed");
        assertThat(errors(job).lines().filter(line -> !line.contains("other-row-refused")))
                .extracting(line -> line.split(",")[1] + " " + line.split(",")[2])
                .containsExactly(
                        "column code",
                        "customerExternalId order-import.contradiction",
                        "orderedAt order-import.contradiction",
                        "currency order-import.contradiction",
                        "channel order-import.contradiction",
                        "customerReference order-import.contradiction",
                        "lineNumber order-import.repeated-row");
    }

    @Test
    void linesThatAreTheSameAreToldApartByTheirNumbers() {
        var job = run(
                "orders",
                HEADER.strip() + ",lineNumber\n" + row("O1", 0).strip() + ",1\n"
                        + row("O1", 0).strip() + ",2\n");

        assertThat(counts(job)).isEqualTo("2 created, 0 unchanged, 0 failed");
        assertThat((BigDecimal) stored("O1").get(0).get("net")).isEqualByComparingTo("10.00");
    }

    /** The system that the file leaves out is the one that another row names. */
    @Test
    void anEmptyCellInAKeyIsWhatItStandsFor() {
        aCustomerKnownAs("import", system);
        var rows = row(system, 0) + row(system, 1) + row(system, 2).replace("5.00", "much");
        var csv = HEADER
                + rows.replace(",C1,", "," + system + ",")
                        .replaceFirst("," + system + ",", ",,")
                        .replace("," + system + "," + system + ",", ",import," + system + ",");
        var job = run("orders", csv);

        assertThat(counts(job)).isEqualTo("0 created, 0 unchanged, 3 failed");
    }

    @Test
    void linesOfOneOrderMayStandInDifferentChunks() {
        var between = IntStream.range(0, 2_500).mapToObj(no -> row("B" + no, 1)).collect(Collectors.joining());
        var csv = HEADER
                + row("O1", 0)
                + row("O2", 0)
                + between
                + row("O1", 1)
                + row("O2", 1).replace("5.00", "much")
                + row("O1", 2);

        assertThat(counts(preview("orders", csv))).isEqualTo("2503 created, 0 unchanged, 2 failed");
        assertThat(counts(run("orders", csv))).isEqualTo("2503 created, 0 unchanged, 2 failed");
        assertThat((BigDecimal) stored("O1").get(0).get("net")).isEqualByComparingTo("15.00");
        assertThat(stored("O2")).isEmpty();
    }

    /** Found only when it is stored, with all others of its chunk. */
    @Test
    void anOrderWhoseSumIsTooLargeFailsAloneAndWhole() {
        var large = row("O2", 1).replace("5.00", "600000000000") + row("O2", 2).replace("5.00", "600000000000");
        var job = run("orders", HEADER + row("O1", 0) + row("O1", 1) + large + row("O3", 0) + row("O3", 2));

        assertThat(counts(job)).isEqualTo("4 created, 0 unchanged, 2 failed");
        assertThat(reasons(job)).containsOnlyKeys(4, 5);
        assertThat(stored("O2")).isEmpty();
    }

    @Test
    void anOrderThatWasCancelledIsToldAgainCorrected() {
        var told = HEADER + row("O1", 0);
        run("orders", told);
        var first = (UUID) stored("O1").get(0).get("id");
        manager()
                .body(Map.of("reason", "ENTERED_BY_MISTAKE"))
                .post(ORDERS + "/" + first + "/cancel")
                .then()
                .statusCode(200);

        assertThat(counts(run("orders", told))).isEqualTo("0 created, 1 unchanged, 0 failed");
        var corrected = HEADER + row("O1", 0) + row("O1", 1);
        assertThat(counts(run("orders", corrected))).isEqualTo("2 created, 0 unchanged, 0 failed");
        assertThat(counts(run("orders", corrected))).isEqualTo("0 created, 2 unchanged, 0 failed");
        assertThat(stored("O1"))
                .extracting(order -> order.get("status"))
                .containsExactlyInAnyOrder("CANCELLED", "CONFIRMED");
        assertThat(errors(run("orders", told))).contains("order-import.differs");

        var invoices = "externalId,externalSystem,customerExternalId,orderExternalId,issuedAt,dueDate,net,taxRate\n"
                + String.join(",", "I1", system, "C1", "O1", "2025-03-02", "2025-04-01", "10.00", "20\n");
        assertThat(counts(run("invoices", invoices))).isEqualTo("1 created, 0 unchanged, 0 failed");
    }

    private String row(String id, int sku) {
        return String.join(",", id, system, "C1", "2025-03-01", "USD", skus.get(sku), "1", "5.00", "WEB", "PO-1\n");
    }

    private List<Map<String, Object>> stored(String externalId) {
        return TestDatabase.asMigration()
                .rows("select * from sales_order where external_system = ? and external_id = ?", system, externalId);
    }

    private static Map<Integer, String> reasons(JsonPath job) {
        return errors(job)
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(
                        cells -> Integer.parseInt(cells[0]), cells -> cells[1] + " " + cells[2] + " " + cells[3]));
    }

    private static String counts(JsonPath job) {
        return "%d created, %d unchanged, %d failed"
                .formatted(
                        job.getInt("progress.created"),
                        job.getInt("progress.unchanged"),
                        job.getInt("progress.failed"));
    }
}
