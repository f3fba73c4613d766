package crm.marketing.segment.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import crm.marketing.segment.domain.Condition;
import crm.marketing.segment.domain.Fact;
import crm.marketing.segment.domain.Match;
import crm.marketing.segment.domain.Operator;
import crm.marketing.segment.domain.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSqlTest {

    private static final String EVIL = "x' or 1=1; drop table customer --";

    @Test
    void noValueEverReachesTheSql() {
        var rule = new Rule(
                Match.ANY,
                List.of(
                        new Condition(Fact.LANGUAGE, Operator.EQUALS, EVIL, null),
                        new Condition(Fact.REVENUE, Operator.AT_LEAST, "10", "TRY")));
        var sql = RuleSql.of(rule, 4);

        assertThat(sql.sql()).doesNotContain(EVIL, "TRY").contains("$4::text", " or ", "$5::text", "$6::numeric");
        assertThat(sql.arguments()).containsExactly(EVIL, "TRY", new java.math.BigDecimal("10"));
    }

    @Test
    void aRuleIsReadAsItWasWritten() {
        var rule = new Rule(
                Match.ALL,
                List.of(
                        new Condition(Fact.REVENUE, Operator.AT_LEAST, "10", "TRY"),
                        new Condition(Fact.LAST_ORDER_AT, Operator.BEFORE, "2026-01-01T00:00:00Z", null)));

        assertThat(RuleJson.read(RuleJson.write(rule))).isEqualTo(rule);
    }
}
