package crm.sales.opportunity.domain;

import static crm.sales.Refusals.assertInputRefused;
import static crm.sales.Refusals.assertRuleRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.domain.Owner;
import crm.platform.domain.Recorded;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.ReasonCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** SAL-10, SAL-11, SAL-21 */
class OpportunityTest {

    private static final Instant START = Instant.parse("2026-11-01T09:00:00Z");
    private static final Owner OWNER = new Owner(new UUID(0, 3), "istanbul-sales", null);
    private static final Money AMOUNT = Money.of("125000.00", "TRY");
    private static final Pipeline PIPELINE = new Pipeline(
            new UUID(0, 9),
            "Sales",
            List.of(
                    new Stage("QUALIFYING", "Qualifying", 1, 20),
                    new Stage("PROPOSING", "Proposing", 2, 50),
                    new Stage("NEGOTIATING", "Negotiating", 3, 80)));

    /** CUS-20 for opportunities: also one that is closed, for its history goes with it. */
    @Test
    void itChangesHandsOpenOrClosed() {
        var opportunity = opened(null);
        opportunity.lose(new ReasonCode("PRICE"), START);
        opportunity.drainEvents();
        var next = new Owner(new UUID(0, 78), "izmir-sales", "sales/izmir");

        opportunity.handTo(next, START);
        opportunity.handTo(next, START);

        assertThat(opportunity.state().owner()).isEqualTo(next);
        assertThat(opportunity.drainEvents())
                .extracting(Recorded::event)
                .containsExactly(new OpportunityEvent.Reassigned(next, START));
    }

    @Test
    void openingAnnouncesStageAndAmount() {
        var opportunity = opened(AMOUNT);

        assertThat(opportunity.state().status()).isEqualTo(OpportunityStatus.OPEN);
        assertThat(opportunity.drainEvents())
                .containsExactly(new Recorded<>(1, new OpportunityEvent.Opened("QUALIFYING", AMOUNT, START)));
    }

    @Test
    void movingAnnouncesFromAndTo() {
        var opportunity = opened(AMOUNT);
        opportunity.drainEvents();
        opportunity.moveTo(PIPELINE.stage("NEGOTIATING"), day(3));

        assertThat(opportunity.drainEvents())
                .containsExactly(
                        new Recorded<>(2, new OpportunityEvent.StageChanged("QUALIFYING", "NEGOTIATING", day(3))));
        assertThat(opportunity.state().stageHistory())
                .containsExactly(
                        new StageStay("QUALIFYING", START, day(3)), new StageStay("NEGOTIATING", day(3), null));
        assertThat(opportunity.state().stageHistory().get(0).daysAt(day(9))).isEqualTo(3.0);
        assertThat(opportunity.state().stageHistory().get(1).daysAt(day(9))).isEqualTo(6.0);
    }

    @Test
    void movingIntoTheSameStageOrToAnUnknownOneIsRefused() {
        var opportunity = opened(AMOUNT);
        opportunity.drainEvents();

        assertRuleRefuses("opportunity.already-in-stage", () -> opportunity.moveTo(PIPELINE.first(), day(1)));
        assertInputRefused("opportunity.unknown-stage", () -> PIPELINE.stage("DREAMING"));
        assertThat(opportunity.drainEvents()).isEmpty();
    }

    @Test
    void winningWithoutAnAmountIsRefused() {
        var opportunity = opened(null);
        opportunity.drainEvents();

        assertRuleRefuses("opportunity.amount-required", () -> opportunity.win(null, day(1)));

        assertThat(opportunity.state().status()).isEqualTo(OpportunityStatus.OPEN);
        assertThat(opportunity.drainEvents()).isEmpty();
    }

    @Test
    void winningTakesTheGivenAmountAndElseTheKnownOne() {
        var known = opened(AMOUNT);
        known.win(null, day(2));
        assertThat(known.state().amount()).isEqualTo(AMOUNT);

        var given = opened(AMOUNT);
        given.drainEvents();
        given.win(Money.of("118000", "TRY"), day(2));
        assertThat(given.drainEvents())
                .containsExactly(new Recorded<>(2, new OpportunityEvent.Won(Money.of("118000", "TRY"), day(2))));
        assertThat(given.state().closedAt()).isEqualTo(day(2));
    }

    @Test
    void losingNamesAReason() {
        var opportunity = opened(null);
        opportunity.drainEvents();
        opportunity.lose(new ReasonCode("PRICE"), day(2));

        assertThat(opportunity.drainEvents())
                .containsExactly(new Recorded<>(2, new OpportunityEvent.Lost(null, new ReasonCode("PRICE"), day(2))));
    }

    @Test
    void aClosedOpportunityRefusesEverythingButReopening() {
        var opportunity = opened(AMOUNT);
        opportunity.win(null, day(2));
        opportunity.drainEvents();

        assertRuleRefuses("opportunity.not-open", () -> opportunity.moveTo(PIPELINE.stage("PROPOSING"), day(3)));
        assertRuleRefuses("opportunity.not-open", () -> opportunity.win(null, day(3)));
        assertRuleRefuses("opportunity.not-open", () -> opportunity.lose(new ReasonCode("PRICE"), day(3)));
        assertRuleRefuses("opportunity.not-open", () -> opportunity.change(opportunity.details(), day(3)));
        assertThat(opportunity.drainEvents()).isEmpty();
    }

    @Test
    void reopeningReturnsToTheStageWhereItWasClosed() {
        var opportunity = opened(AMOUNT);
        opportunity.moveTo(PIPELINE.stage("PROPOSING"), day(1));
        opportunity.lose(new ReasonCode("PRICE"), day(2));
        opportunity.reopen(day(5));

        var state = opportunity.state();
        assertThat(state.status()).isEqualTo(OpportunityStatus.OPEN);
        assertThat(state.stage()).isEqualTo("PROPOSING");
        assertThat(state.lostReason()).isNull();
        assertThat(state.closedAt()).isNull();
        assertThat(state.stageHistory()).last().isEqualTo(new StageStay("PROPOSING", day(5), null));
        assertRuleRefuses("opportunity.already-open", () -> opportunity.reopen(day(6)));
    }

    @Test
    void changedPlainFieldsAreNamedWithoutTheirValues() {
        var opportunity = opened(AMOUNT);
        opportunity.drainEvents();
        opportunity.change(new OpportunityDetails("Renewal", null, AMOUNT, null), day(1));
        assertThat(opportunity.drainEvents()).isEmpty();

        opportunity.change(
                new OpportunityDetails("Renewal, two years", LocalDate.parse("2026-12-18"), AMOUNT, null), day(1));
        assertThat(opportunity.drainEvents())
                .containsExactly(
                        new Recorded<>(2, new OpportunityEvent.Updated(List.of("name", "expectedCloseDate"), day(1))));
    }

    @Test
    void aDateIsTakenAway() {
        var opportunity = opened(AMOUNT);
        opportunity.change(new OpportunityDetails("Renewal", LocalDate.parse("2026-12-18"), AMOUNT, null), day(1));
        opportunity.drainEvents();

        opportunity.change(new OpportunityDetails("Renewal", null, AMOUNT, null), day(2));
        assertThat(opportunity.state().expectedCloseDate()).isNull();
        assertThat(opportunity.drainEvents())
                .containsExactly(new Recorded<>(3, new OpportunityEvent.Updated(List.of("expectedCloseDate"), day(2))));
    }

    @Test
    void theNextStepIsWrittenAndTakenAwayWithoutBeingTold() {
        var opportunity = opened(AMOUNT);
        opportunity.drainEvents();

        opportunity.change(new OpportunityDetails("Renewal", null, AMOUNT, "Send the offer"), day(1));
        assertThat(opportunity.state().nextStep()).isEqualTo("Send the offer");
        opportunity.change(new OpportunityDetails("Renewal", null, AMOUNT, null), day(2));
        assertThat(opportunity.state().nextStep()).isNull();
        assertThat(opportunity.drainEvents())
                .containsExactly(
                        new Recorded<>(2, new OpportunityEvent.Updated(List.of("nextStep"), day(1))),
                        new Recorded<>(3, new OpportunityEvent.Updated(List.of("nextStep"), day(2))));
    }

    /** The sum of the stays is the time that the opportunity was open. */
    @Test
    void staysAddUpToTheTimeItWasOpen() {
        var random = new Random(11);
        for (int round = 0; round < 100; round++) {
            var opportunity = opened(AMOUNT);
            var now = START;
            for (int step = 0; step < 20; step++) {
                now = now.plusSeconds(random.nextInt(100_000));
                var next = PIPELINE.stages().get(random.nextInt(3));
                if (!next.key().equals(opportunity.state().stage())) {
                    opportunity.moveTo(next, now);
                }
            }
            var end = now;
            var sum = opportunity.state().stageHistory().stream()
                    .map(stay -> stay.lengthAt(end))
                    .reduce(Duration.ZERO, Duration::plus);
            assertThat(sum).isEqualTo(Duration.between(START, end));
        }
    }

    private static Opportunity opened(Money amount) {
        var draft = new Opportunity.Draft(new UUID(0, 2), null, "Renewal", amount, null);
        return Opportunity.open(new UUID(0, 1), draft, PIPELINE.id(), PIPELINE.first(), OWNER, START);
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }
}
