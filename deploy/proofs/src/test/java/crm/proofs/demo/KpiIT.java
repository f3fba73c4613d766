package crm.proofs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import crm.proofs.demo.IndependentKpis.Figure;
import crm.proofs.system.ImportedDemo;
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
 * K4, K5 and K7 for random periods, steps and windows against a calculation that shares no code with analytics.
 * {@code -Dcrm.kpi.seed} repeats a run with other questions.
 */
@Order(20)
@ExtendWith(SharedSystem.class)
class KpiIT {

    private static final long SEED = Long.getLong("crm.kpi.seed", 19_970_101);
    private static final int QUESTIONS = 50;

    private static Connection scratch;
    private static IndependentKpis independent;

    @BeforeAll
    static void load(TestSystem system, ImportedDemo demo) throws SQLException, IOException {
        scratch = system.database("marketing");
        Purchases.load(scratch);
        independent = new IndependentKpis(scratch);
    }

    @AfterAll
    static void close() throws SQLException {
        scratch.close();
    }

    /** K4, K5, K7 */
    @Test
    void theKpisOfTheApiAreThoseOfTheFileForPermittedCustomers(TestSystem system) {
        var random = new Random(SEED);
        for (int number = 0; number < QUESTIONS; number++) {
            var question = KpiQuestion.random(random, number);
            for (String code : List.of("K4", "K5", "K7")) {
                assertThat(answered(system, code, question))
                        .as("%s, seed %d, %s", code, SEED, question)
                        .isEqualTo(independent.of(code, question));
            }
        }
    }

    /** K7 = 100 − K4 on the same cohort. */
    @Test
    void retentionAndChurnAreOneHundredTogether(TestSystem system) {
        var question = new KpiQuestion(LocalDate.of(1997, 2, 1), LocalDate.of(1998, 7, 1), "month", 90);
        var retained = answered(system, "K4", question);
        var lost = answered(system, "K7", question);

        for (int period = 0; period < retained.size(); period++) {
            assertThat(retained.get(period).value().add(lost.get(period).value()))
                    .isEqualByComparingTo("100");
            assertThat(retained.get(period).denominator())
                    .isEqualByComparingTo(lost.get(period).denominator());
        }
        assertThat(retained).hasSize(17);
    }

    private static List<Figure> answered(TestSystem system, String code, KpiQuestion question) {
        return AnsweredKpis.of(system, code, question.path(code));
    }
}
