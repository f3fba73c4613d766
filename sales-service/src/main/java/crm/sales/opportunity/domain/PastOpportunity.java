package crm.sales.opportunity.domain;

import crm.platform.domain.Owner;
import crm.platform.domain.RuleViolation;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.ReasonCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity as another system tells it, whose stages of before nobody knows: it was opened in the one that it is in, or, of one that
 * has ended, in the first.
 *
 * @param end null while it is open
 */
public record PastOpportunity(
        Opportunity.Draft draft,
        UUID pipelineId,
        Stage stage,
        Instant openedAt,
        @Nullable End end) {

    /** @param lostReason null where none is told */
    public record End(OpportunityStatus status, @Nullable ReasonCode lostReason, Instant at) {}

    private static final ReasonCode NO_REASON = new ReasonCode("NOT_TOLD");

    /** Opened, then closed, and neither of them tomorrow. */
    public boolean isInOrder(Instant now) {
        return !openedAt.isAfter(now)
                && (end == null || !end.at().isBefore(openedAt) && !end.at().isAfter(now));
    }

    public Opportunity opportunity(UUID id, Owner owner) {
        var opportunity = Opportunity.open(id, draft, pipelineId, stage, owner, openedAt);
        close(opportunity);
        return opportunity;
    }

    /** The field of a stored one that is told otherwise and that no verb changes. */
    public Optional<String> differenceTo(Opportunity.State before) {
        if (!before.customerId().equals(draft.customerId())) {
            return Optional.of("customerId");
        }
        if (!before.openedAt().equals(openedAt)) {
            return Optional.of("openedAt");
        }
        return before.status() == OpportunityStatus.OPEN ? Optional.empty() : differenceToClosed(before);
    }

    /** What has become of one that is open here, since it was told before: what is not told stays. */
    public void update(Opportunity opportunity, Instant now) {
        var before = opportunity.state();
        if (before.status() != OpportunityStatus.OPEN) {
            return;
        }
        requireAfter(before);
        opportunity.change(details(opportunity.details()), now);
        if (end == null && !before.stage().equals(stage.key())) {
            opportunity.moveTo(stage, now);
        }
        close(opportunity);
    }

    private OpportunityDetails details(OpportunityDetails before) {
        var expected = draft.expectedCloseDate() == null ? before.expectedCloseDate() : draft.expectedCloseDate();
        var amount = draft.amount() == null ? before.amount() : draft.amount();
        return new OpportunityDetails(draft.name(), expected, amount, before.nextStep());
    }

    private void close(Opportunity opportunity) {
        if (end == null) {
            return;
        }
        if (end.status() == OpportunityStatus.WON) {
            opportunity.win(null, end.at());
        } else {
            opportunity.lose(end.lostReason() == null ? NO_REASON : end.lostReason(), end.at());
        }
    }

    private void requireAfter(Opportunity.State before) {
        var stays = before.stageHistory();
        if (end != null && end.at().isBefore(stays.get(stays.size() - 1).enteredAt())) {
            throw new RuleViolation(
                    "opportunity-import.out-of-order", "Something was done for the opportunity after that.");
        }
    }

    private Optional<String> differenceToClosed(Opportunity.State before) {
        if (end == null || end.status() != before.status()) {
            return Optional.of("status");
        }
        if (!end.at().equals(before.closedAt())) {
            return Optional.of("closedAt");
        }
        if (end.lostReason() != null && !end.lostReason().equals(before.lostReason())) {
            return Optional.of("lostReason");
        }
        if (!draft.name().equals(before.name())) {
            return Optional.of("name");
        }
        return isAmount(before.amount()) ? Optional.empty() : Optional.of("amount");
    }

    private boolean isAmount(@Nullable Money before) {
        return draft.amount() == null || draft.amount().equals(before);
    }
}
