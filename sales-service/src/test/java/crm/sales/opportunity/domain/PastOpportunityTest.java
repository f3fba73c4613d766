package crm.sales.opportunity.domain;

import static crm.sales.Refusals.assertRuleRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import crm.platform.domain.ExternalKey;
import crm.platform.domain.Owner;
import crm.platform.domain.Recorded;
import crm.sales.opportunity.domain.PastOpportunity.End;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.ReasonCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** C11, C18, SAL-10: an opportunity of another system, opened and closed when it was there. */
class PastOpportunityTest {

    private static final Owner OWNER = new Owner(new UUID(0, 3), null, null);
    private static final Instant MARCH = Instant.parse("2025-03-03T09:00:00Z");
    private static final Instant APRIL = Instant.parse("2025-04-04T09:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-01T09:00:00Z");
    private static final Money AMOUNT = Money.of("125000.00", "TRY");
    private static final ReasonCode PRICE = new ReasonCode("PRICE");
    private static final Stage FIRST = new Stage("QUALIFYING", "Qualifying", 1, 20);
    private static final Stage NEXT = new Stage("PROPOSING", "Proposing", 2, 50);

    @Test
    void whatWasWonIsOpenedAndWonThen() {
        var opportunity = past(AMOUNT, FIRST, won(APRIL)).opportunity(new UUID(0, 1), OWNER);

        assertThat(opportunity.drainEvents().stream().map(Recorded::event))
                .containsExactly(
                        new OpportunityEvent.Opened("QUALIFYING", AMOUNT, MARCH),
                        new OpportunityEvent.Won(AMOUNT, APRIL));
        assertThat(opportunity.state().stageHistory()).containsExactly(new StageStay("QUALIFYING", MARCH, APRIL));
        assertThat(opportunity.state().external()).isEqualTo(new ExternalKey("crm", "D1"));
    }

    @Test
    void whatWasLostForAReasonThatNobodyToldHasACodeThatSaysSo() {
        var opportunity = past(null, FIRST, lost(null, APRIL)).opportunity(new UUID(0, 1), OWNER);

        assertThat(opportunity.state().lostReason()).isEqualTo(new ReasonCode("NOT_TOLD"));
        assertThat(past(null, FIRST, lost(PRICE, APRIL))
                        .opportunity(new UUID(0, 1), OWNER)
                        .state()
                        .lostReason())
                .isEqualTo(PRICE);
    }

    @Test
    void itIsOpenedBeforeItIsClosedAndNeitherTomorrow() {
        assertThat(past(AMOUNT, FIRST, won(APRIL)).isInOrder(NOW)).isTrue();
        assertThat(past(AMOUNT, FIRST, won(MARCH)).isInOrder(MARCH)).isTrue();
        assertThat(past(AMOUNT, FIRST, won(MARCH.minusSeconds(1))).isInOrder(NOW))
                .isFalse();
        assertThat(past(AMOUNT, FIRST, won(APRIL)).isInOrder(MARCH)).isFalse();
        assertThat(past(AMOUNT, FIRST, null).isInOrder(MARCH.minusSeconds(1))).isFalse();
    }

    @Test
    void whatIsOpenGoesOnAsTheNextFileTells() {
        var opportunity = past(null, FIRST, null).opportunity(new UUID(0, 1), OWNER);
        opportunity.drainEvents();
        past(AMOUNT, NEXT, null).update(opportunity, APRIL);

        assertThat(opportunity.drainEvents().stream().map(Recorded::event))
                .containsExactly(
                        new OpportunityEvent.AmountChanged(AMOUNT, APRIL),
                        new OpportunityEvent.StageChanged("QUALIFYING", "PROPOSING", APRIL));
        past(null, NEXT, null).update(opportunity, APRIL);
        assertThat(opportunity.drainEvents()).isEmpty();

        past(null, FIRST, won(NOW)).update(opportunity, NOW);
        assertThat(opportunity.drainEvents().stream().map(Recorded::event))
                .containsExactly(new OpportunityEvent.Won(AMOUNT, NOW));
        assertThat(opportunity.state().stage()).isEqualTo("PROPOSING");
    }

    @Test
    void nothingIsClosedBeforeWhatWasDoneHere() {
        var opportunity = past(AMOUNT, FIRST, null).opportunity(new UUID(0, 1), OWNER);
        opportunity.moveTo(NEXT, NOW);

        assertRuleRefuses(
                "opportunity-import.out-of-order",
                () -> past(AMOUNT, FIRST, won(APRIL)).update(opportunity, NOW));
    }

    @Test
    void whatIsToldOtherwiseOfAClosedOneIsNamed() {
        var stored = past(AMOUNT, FIRST, lost(PRICE, APRIL))
                .opportunity(new UUID(0, 1), OWNER)
                .state();

        assertThat(past(AMOUNT, FIRST, lost(PRICE, APRIL)).differenceTo(stored)).isEmpty();
        assertThat(past(null, FIRST, lost(null, APRIL)).differenceTo(stored)).isEmpty();
        assertThat(past(AMOUNT, FIRST, null).differenceTo(stored)).contains("status");
        assertThat(past(AMOUNT, FIRST, won(APRIL)).differenceTo(stored)).contains("status");
        assertThat(past(AMOUNT, FIRST, lost(PRICE, NOW)).differenceTo(stored)).contains("closedAt");
        assertThat(past(AMOUNT, FIRST, lost(new ReasonCode("OTHER"), APRIL)).differenceTo(stored))
                .contains("lostReason");
        assertThat(past(Money.of("1.00", "TRY"), FIRST, lost(PRICE, APRIL)).differenceTo(stored))
                .contains("amount");
        assertThat(told(new UUID(0, 7), "Fleet", MARCH, AMOUNT, FIRST, lost(PRICE, APRIL))
                        .differenceTo(stored))
                .contains("customerId");
        assertThat(told(new UUID(0, 8), "Fleet", APRIL, AMOUNT, FIRST, lost(PRICE, APRIL))
                        .differenceTo(stored))
                .contains("openedAt");
        assertThat(told(new UUID(0, 8), "Vans", MARCH, AMOUNT, FIRST, lost(PRICE, APRIL))
                        .differenceTo(stored))
                .contains("name");
    }

    private static End won(Instant at) {
        return new End(OpportunityStatus.WON, null, at);
    }

    private static End lost(ReasonCode reason, Instant at) {
        return new End(OpportunityStatus.LOST, reason, at);
    }

    private static PastOpportunity past(Money amount, Stage stage, End end) {
        return told(new UUID(0, 8), "Fleet", MARCH, amount, stage, end);
    }

    private static PastOpportunity told(
            UUID customer, String name, Instant openedAt, Money amount, Stage stage, End end) {
        var draft = new Opportunity.Draft(
                customer, null, name, amount, LocalDate.of(2025, 5, 5), new ExternalKey("crm", "D1"));
        return new PastOpportunity(draft, new UUID(0, 9), stage, openedAt, end);
    }
}
