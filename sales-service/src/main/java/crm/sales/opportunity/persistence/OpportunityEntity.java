package crm.sales.opportunity.persistence;

import crm.platform.security.Owner;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.opportunity.domain.OpportunityStatus;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.ReasonCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Row of an opportunity with its stage history, always loaded whole. */
@Entity
@Table(name = "opportunity")
class OpportunityEntity {

    @Id
    UUID id;

    long version;
    UUID customerId;
    UUID leadId;
    String name;
    UUID pipelineId;
    String stage;

    @Enumerated(EnumType.STRING)
    OpportunityStatus status;

    BigDecimal amount;
    String currency;
    LocalDate expectedCloseDate;
    String lostReason;
    Instant openedAt;
    Instant closedAt;
    Instant updatedAt;
    UUID ownerUserId;
    String ownerTeam;
    String ownerDepartment;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "opportunity_stage", joinColumns = @JoinColumn(name = "opportunity_id"))
    @OrderColumn(name = "place")
    List<StageStayRow> stages = new ArrayList<>();

    static OpportunityEntity from(Opportunity opportunity, Owner owner) {
        var row = new OpportunityEntity();
        var state = opportunity.snapshot();
        row.id = state.id();
        row.customerId = state.customerId();
        row.leadId = state.leadId();
        row.pipelineId = state.pipelineId();
        row.openedAt = state.openedAt();
        row.ownerUserId = owner.userId();
        row.ownerTeam = owner.team();
        row.ownerDepartment = owner.department();
        row.copy(state, state.openedAt());
        return row;
    }

    /** What a verb may change. */
    void copy(Opportunity.Snapshot state, Instant now) {
        version = state.version();
        name = state.name();
        stage = state.stage();
        status = state.status();
        amount = state.amount() == null ? null : state.amount().amount();
        currency = state.amount() == null ? null : state.amount().currencyCode();
        expectedCloseDate = state.expectedCloseDate();
        lostReason = state.lostReason() == null ? null : state.lostReason().value();
        closedAt = state.closedAt();
        updatedAt = now;
        copyStages(state);
    }

    /** Stays are only added or ended, never taken away. */
    private void copyStages(Opportunity.Snapshot state) {
        for (int place = 0; place < state.stageHistory().size(); place++) {
            var stay = StageStayRow.from(state.stageHistory().get(place));
            if (place == stages.size()) {
                stages.add(stay);
            } else if (!stages.get(place).equals(stay)) {
                stages.set(place, stay);
            }
        }
    }

    Opportunity toDomain() {
        return Opportunity.restore(new Opportunity.Snapshot(
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
                lostReason == null ? null : new ReasonCode(lostReason),
                openedAt,
                closedAt,
                stages.stream().map(StageStayRow::toDomain).toList()));
    }
}
