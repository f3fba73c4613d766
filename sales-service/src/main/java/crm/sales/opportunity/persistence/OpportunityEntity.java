package crm.sales.opportunity.persistence;

import crm.platform.data.document.OwnedRow;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.opportunity.domain.OpportunityStatus;
import crm.sales.opportunity.domain.StageStay;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.ReasonCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Row of an opportunity with its stage history. */
@Entity
@Table(name = "opportunity")
class OpportunityEntity extends OwnedRow<Opportunity> {

    UUID customerId;

    @Nullable
    UUID leadId;

    String name;
    UUID pipelineId;
    String stage;

    @Enumerated(EnumType.STRING)
    OpportunityStatus status;

    @Nullable
    BigDecimal amount;

    @Nullable
    String currency;

    @Nullable
    LocalDate expectedCloseDate;

    @Nullable
    String nextStep;

    @Nullable
    String lostReason;

    Instant openedAt;

    @Nullable
    Instant closedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "opportunity_stage", joinColumns = @JoinColumn(name = "opportunity_id"))
    @OrderColumn(name = "place")
    List<StageStayRow> stages = new ArrayList<>();

    @Override
    protected void copy(Opportunity opportunity) {
        var state = opportunity.state();
        id = state.id();
        version = state.version();
        customerId = state.customerId();
        leadId = state.leadId();
        name = state.name();
        pipelineId = state.pipelineId();
        stage = state.stage();
        status = state.status();
        amount = state.amount() == null ? null : state.amount().amount();
        currency = state.amount() == null ? null : state.amount().currencyCode();
        expectedCloseDate = state.expectedCloseDate();
        nextStep = state.nextStep();
        lostReason = state.lostReason() == null ? null : state.lostReason().value();
        openedAt = state.openedAt();
        closedAt = state.closedAt();
        copyStages(state);
    }

    /** Stays are only added or ended, never taken away. */
    private void copyStages(Opportunity.State state) {
        for (int place = 0; place < state.stageHistory().size(); place++) {
            var stay = StageStayRow.from(state.stageHistory().get(place));
            if (place == stages.size()) {
                stages.add(stay);
            } else if (!stages.get(place).equals(stay)) {
                stages.set(place, stay);
            }
        }
    }

    @Override
    protected Opportunity toDomain() {
        return Opportunity.restore(new Opportunity.State(
                id,
                version,
                customerId,
                leadId,
                name,
                pipelineId,
                stage,
                status,
                amount == null ? null : new Money(amount, Money.currency(currency)),
                expectedCloseDate,
                nextStep,
                lostReason == null ? null : new ReasonCode(lostReason),
                openedAt,
                closedAt,
                stages.stream().map(StageStayRow::toDomain).toList()));
    }

    /** One stay; compared by value, so that only changed rows are written. */
    @Embeddable
    static class StageStayRow {

        String stage;
        Instant enteredAt;
        Instant leftAt;

        static StageStayRow from(StageStay stay) {
            var row = new StageStayRow();
            row.stage = stay.stage();
            row.enteredAt = stay.enteredAt();
            row.leftAt = stay.leftAt();
            return row;
        }

        StageStay toDomain() {
            return new StageStay(stage, enteredAt, leftAt);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof StageStayRow row && toDomain().equals(row.toDomain());
        }

        @Override
        public int hashCode() {
            return Objects.hash(stage, enteredAt, leftAt);
        }
    }
}
