package crm.marketing.segment.domain;

import static crm.marketing.Refusals.assertInputRefused;
import static crm.marketing.Refusals.assertRuleRefuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import crm.platform.domain.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MKT-04, MKT-06, MKT-09 */
class SegmentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Rule BOUGHT =
            new Rule(Match.ALL, List.of(new Condition(Fact.ORDER_COUNT, Operator.AT_LEAST, "2", null)));
    private static final Rule TURKISH =
            new Rule(Match.ANY, List.of(new Condition(Fact.LANGUAGE, Operator.EQUALS, "tr", null)));

    @Test
    void everyChangeOfTheDefinitionIsANewVersionAndIsTold() {
        var segment = Segment.define(UUID.randomUUID(), "Buyers", SegmentKind.RULE, BOUGHT, NOW);
        segment.redefine(null, TURKISH, NOW.plusSeconds(1));
        segment.redefine("Turkish", null, NOW.plusSeconds(2));

        assertThat(segment.state().definitionVersion()).isEqualTo(3);
        assertThat(segment.state().rule()).isEqualTo(TURKISH);
        assertThat(segment.drainEvents())
                .extracting(Recorded::event)
                .containsExactly(
                        new SegmentEvent.Defined(SegmentKind.RULE, List.of(Fact.ORDER_COUNT), 1, NOW),
                        new SegmentEvent.Defined(SegmentKind.RULE, List.of(Fact.LANGUAGE), 2, NOW.plusSeconds(1)),
                        new SegmentEvent.Defined(SegmentKind.RULE, List.of(Fact.LANGUAGE), 3, NOW.plusSeconds(2)));
    }

    @Test
    void aRuleThatLooksAtBehaviourProfilesAndOneThatDoesNotDoesNot() {
        assertThat(BOUGHT.isProfiling()).isTrue();
        assertThat(TURKISH.isProfiling()).isFalse();
    }

    @Test
    void onlyARuleSegmentHasARuleAndOnlyAListHasMembersToChange() {
        var id = UUID.randomUUID();
        assertInputRefused("segment.rule", () -> Segment.define(id, "x", SegmentKind.STATIC, BOUGHT, NOW));
        assertInputRefused("segment.rule", () -> Segment.define(id, "x", SegmentKind.RULE, null, NOW));
        var list = Segment.define(id, "x", SegmentKind.STATIC, null, NOW);
        assertInputRefused("segment.rule", () -> list.redefine(null, BOUGHT, NOW));
        var rule = Segment.define(id, "x", SegmentKind.RULE, BOUGHT, NOW);
        assertRuleRefuses("segment.not-static", () -> rule.changeMembers(NOW));
    }

    @Test
    void anArchivedSegmentRefusesEveryChange() {
        var segment = Segment.define(UUID.randomUUID(), "x", SegmentKind.STATIC, null, NOW);
        segment.archive(NOW);
        segment.drainEvents();

        assertRuleRefuses("segment.archived", () -> segment.archive(NOW));
        assertRuleRefuses("segment.archived", () -> segment.changeMembers(NOW));
        assertRuleRefuses("segment.archived", () -> segment.redefine("y", null, NOW));
        assertRuleRefuses("segment.archived", segment::requireActive);
        assertThat(segment.drainEvents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ORDER_COUNT, AT_LEAST, 3,",
        "REVENUE, AT_MOST, 1250.50, TRY",
        "LAST_ORDER_AT, BEFORE, 2026-01-01T00:00:00Z,",
        "CUSTOMER_SINCE, SINCE, 2020-01-01T00:00:00Z,",
        "OPEN_COMPLAINT, EQUALS, false,",
        "KIND, NOT_EQUALS, CORPORATE,"
    })
    void aConditionTakesWhatItsFactTakes(Fact fact, Operator operator, String value, String currency) {
        assertThatCode(() -> new Condition(fact, operator, value, currency)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "ORDER_COUNT, BEFORE, 3,, segment.operator-not-for-fact",
        "KIND, AT_LEAST, X,, segment.operator-not-for-fact",
        "ORDER_COUNT, EQUALS, many,, segment.value-not-for-fact",
        "ORDER_COUNT, EQUALS, 99999999999,, segment.value-not-for-fact",
        "REVENUE, AT_LEAST, 1E+40, TRY, segment.value-not-for-fact",
        "REVENUE, AT_LEAST, 1.23456, TRY, segment.value-not-for-fact",
        "REVENUE, AT_LEAST, 10,, segment.currency",
        "REVENUE, AT_LEAST, 10, XXL, segment.currency",
        "REVENUE, AT_LEAST, 10, XAU, segment.currency",
        "REVENUE, AT_LEAST, 10, TRL, segment.currency",
        "ORDER_COUNT, EQUALS, 3, TRY, segment.currency",
        "LAST_ORDER_AT, BEFORE, yesterday,, segment.value-not-for-fact",
        "OPEN_COMPLAINT, EQUALS, yes,, segment.value-not-for-fact"
    })
    void aConditionRefusesTheRest(Fact fact, Operator operator, String value, String currency, String code) {
        assertInputRefused(code, () -> new Condition(fact, operator, value, currency));
    }

    @Test
    void aRuleHasOneToTwentyConditions() {
        var condition = BOUGHT.conditions().get(0);
        assertInputRefused("segment.conditions", () -> new Rule(Match.ALL, List.of()));
        assertInputRefused(
                "segment.conditions", () -> new Rule(Match.ALL, java.util.Collections.nCopies(21, condition)));
    }

    @Test
    void factsAreToldInCamelCase() {
        assertThat(Fact.DAYS_SINCE_LAST_ORDER.code()).isEqualTo("daysSinceLastOrder");
    }
}
