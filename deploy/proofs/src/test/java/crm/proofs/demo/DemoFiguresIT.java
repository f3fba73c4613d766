package crm.proofs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.system.Api;
import crm.proofs.system.ImportedDemo;
import crm.proofs.system.Query;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.math.BigDecimal;
import java.sql.SQLException;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the real purchases have become after {@code ./crm demo} on an empty home. */
@Order(10)
@ExtendWith(SharedSystem.class)
class DemoFiguresIT {

    /** SAL-14: the file's own figures, known from its publication. */
    @Test
    void salesHoldsEveryCustomerEveryOrderAndEveryCent(TestSystem system, ImportedDemo demo) throws SQLException {
        try (var sales = system.database("sales")) {
            var row = Query.rows(sales, """
                            select count(distinct customer_id), count(*), sum(net), sum(total), min(currency), max(currency)
                            from sales_order where status = 'CONFIRMED' and external_id like 'cdnow-%'
                            """).get(0);

            assertThat(row)
                    .containsExactly(
                            23_570L,
                            69_659L,
                            new BigDecimal("2500315.6300"),
                            new BigDecimal("2500315.6300"),
                            "USD",
                            "USD");
        }
    }

    @Test
    void theFactsOfAnalyticsAreTheSameToTheCent(TestSystem system, ImportedDemo demo) throws SQLException {
        try (var analytics = system.database("analytics")) {
            var row = Query.rows(analytics, "select count(distinct customer_id), count(*), sum(net) from order_fact")
                    .get(0);

            assertThat(row.subList(0, 2)).containsExactly(23_570L, 69_659L);
            assertThat((BigDecimal) row.get(2)).isEqualByComparingTo("2500315.63");
        }
    }

    @Test
    void theDemoPrintsWhatItImportedAndTheKpis(ImportedDemo demo) {
        assertThat(demo.said())
                .contains("23,570 customers", "69,659 orders worth $2,500,315.63", "rows/s")
                .contains("K1", "K4", "K5", "K6", "K7", "Customer retention rate", "excluded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"K4", "K5", "K7"})
    void aPeriodWithoutDataHasNoValueInsteadOfZero(String code, TestSystem system, ImportedDemo demo) {
        var answer = Api.of(system, "analyst")
                .get("/api/v1/kpis/" + code + "?from=1990-01-01&to=1990-02-01&by=none&window=P180D"
                        + (code.equals("K5") ? "&currency=USD" : ""));

        var period = answer.json().path("periods").path(0);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(period.has("value")).isTrue();
        assertThat(period.path("value").isNull()).isTrue();
        assertThat(period.path("denominator").decimalValue()).isZero();
    }
}
