package crm.analytics.kpi.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KpiStatementTest {

    @Test
    void namesBecomeTypedNumbersInTheOrderOfTheirFirstUse() {
        var statement =
                KpiStatement.parse("select a::text where t = any (:topics) and b < (:bounds)[2:] and c in (:topics)");

        assertThat(statement.sql())
                .isEqualTo("select a::text where t = any ($1::text[]) and b < ($2::timestamptz[])[2:] and c in"
                        + " ($1::text[])");
        assertThat(statement.parameters()).containsExactly("topics", "bounds");
    }

    /** CON-12: the role decides who is seen, not a condition that somebody could forget or remove. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "K1",
                "K2",
                "K3",
                "K4",
                "K5",
                "K6",
                "K8",
                "K9",
                "K10",
                "K12",
                "K13",
                "K20",
                "K21",
                "K1-paying",
                "K3-amount"
            })
    void noKpiFiltersByPermissionItself(String code) {
        assertThat(KpiStatement.read(code).sql())
                .doesNotContain("permitted")
                .doesNotContain("null::")
                .contains("as_of");
    }
}
