package crm.proofs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.system.ImportedDemo;
import crm.proofs.system.Query;
import crm.proofs.system.SharedSystem;
import crm.proofs.system.TestSystem;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * K8, K9, K10, K12, K20 and K21 against a calculation from the imported file that shares no code with support or analytics; its working
 * hours are counted out, day by day. {@code -Dcrm.kpi.seed} repeats a run with other questions.
 */
@Order(22)
@ExtendWith(SharedSystem.class)
class SupportKpiIT {

    private static final long SEED = Long.getLong("crm.kpi.seed", 19_970_701);
    private static final int QUESTIONS = 25;
    private static final List<String> CODES = List.of("K8", "K9", "K10", "K12", "K20", "K21");

    private static Connection scratch;
    private static IndependentSupportKpis independent;

    @BeforeAll
    static void load(TestSystem system, ImportedDemo demo) throws SQLException, IOException {
        scratch = system.database("marketing");
        Requests.load(scratch);
        independent = new IndependentSupportKpis(scratch);
    }

    @AfterAll
    static void close() throws SQLException {
        scratch.close();
    }

    @Test
    void theKpisOfTheApiAreThoseOfTheFileForPermittedCustomers(TestSystem system) {
        var random = new Random(SEED);
        for (int number = 0; number < QUESTIONS; number++) {
            var question = KpiQuestion.random(random, number);
            for (String code : CODES) {
                assertThat(AnsweredKpis.of(system, code, question.pathWithoutWindow(code)))
                        .as("%s, seed %d, %s", code, SEED, question)
                        .isEqualTo(independent.of(code, question));
            }
        }
    }

    /** A comparison of nothing with nothing would prove nothing. */
    @Test
    void theYearHasGoodAndBadOfEachAndSomeWhoRefuseAnalysis(TestSystem system) {
        var year = new KpiQuestion(LocalDate.of(1997, 7, 1), LocalDate.of(1998, 7, 1), "none", 180);
        for (String code : CODES) {
            var figure = independent.of(code, year).get(0);

            assertThat(figure.numerator()).as(code).isPositive();
            if (!code.equals("K20")) { // hours, of which each may take many
                assertThat(figure.numerator()).as(code).isLessThan(figure.denominator());
            }
            assertThat(figure.excluded()).as(code).isPositive();
        }
    }

    /** SUP-18: what support says of each promise is what the working hours say. */
    @Test
    void everyClockOfSupportIsDueWhenTheWorkingHoursSaySo(TestSystem system) throws SQLException {
        try (var support = system.database("support")) {
            var clocks = Query.rows(support, """
                    select r.external_id, c.due_at from sla_clock c join service_request r on r.id = c.request_id
                    where c.metric = 'RESOLUTION' and r.external_id like 'cdnow-request-%' order by 1
                    """);

            assertThat(clocks)
                    .isEqualTo(Query.rows(
                            scratch,
                            "select external_id, due from clock where external_id like 'cdnow-request-%' order by 1"));
        }
    }
}
