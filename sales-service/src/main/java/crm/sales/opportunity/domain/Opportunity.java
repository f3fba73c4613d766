package crm.sales.opportunity.domain;

import static java.util.Objects.requireNonNull;

import crm.platform.domain.Aggregate;
import crm.platform.domain.ExternalKey;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.Owner;
import crm.platform.domain.RuleViolation;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.ReasonCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A possible sale on its way through a pipeline (SAL-10). */
public final class Opportunity extends Aggregate<OpportunityEvent> {

    /**
     * What is known when an opportunity is opened; lead, amount and expected date may be null.
     *
     * @param external null where it was not imported
     */
    public record Draft(
            UUID customerId,
            @Nullable UUID leadId,
            String name,
            @Nullable Money amount,
            @Nullable LocalDate expectedCloseDate,
            @Nullable ExternalKey external) {

        public Draft(
                UUID customerId,
                @Nullable UUID leadId,
                String name,
                @Nullable Money amount,
                @Nullable LocalDate expectedCloseDate) {
            this(customerId, leadId, name, amount, expectedCloseDate, null);
        }
    }

    /** All fields of an opportunity. */
    public record State(
            UUID id,
            long version,
            UUID customerId,
            @Nullable UUID leadId,
            String name,
            UUID pipelineId,
            String stage,
            OpportunityStatus status,
            @Nullable Money amount,
            @Nullable LocalDate expectedCloseDate,
            @Nullable String nextStep,
            @Nullable ReasonCode lostReason,
            Instant openedAt,
            @Nullable Instant closedAt,
            List<StageStay> stageHistory,
            @Nullable ExternalKey external,
            Owner owner) {}

    private final State origin;
    private String name;
    private String stage;
    private OpportunityStatus status;
    private @Nullable Money amount;
    private @Nullable LocalDate expectedCloseDate;
    private @Nullable String nextStep;
    private @Nullable ReasonCode lostReason;
    private @Nullable Instant closedAt;
    private final List<StageStay> stageHistory;
    private Owner owner;

    private Opportunity(State state) {
        super(state.version());
        this.origin = state;
        this.name = state.name();
        this.stage = state.stage();
        this.status = state.status();
        this.amount = state.amount();
        this.expectedCloseDate = state.expectedCloseDate();
        this.nextStep = state.nextStep();
        this.lostReason = state.lostReason();
        this.closedAt = state.closedAt();
        this.stageHistory = new ArrayList<>(state.stageHistory());
        this.owner = state.owner();
    }

    public static Opportunity open(UUID id, Draft draft, UUID pipelineId, Stage stage, Owner owner, Instant at) {
        requireNotNegative(draft.amount());
        var opportunity = new Opportunity(new State(
                id,
                0,
                draft.customerId(),
                draft.leadId(),
                draft.name(),
                pipelineId,
                stage.key(),
                OpportunityStatus.OPEN,
                draft.amount(),
                draft.expectedCloseDate(),
                null,
                null,
                at,
                null,
                List.of(new StageStay(stage.key(), at, null)),
                draft.external(),
                owner));
        opportunity.record(new OpportunityEvent.Opened(stage.key(), draft.amount(), at));
        return opportunity;
    }

    public static Opportunity restore(State state) {
        return new Opportunity(state);
    }

    public void moveTo(Stage next, Instant at) {
        requireOpen();
        if (next.key().equals(stage)) {
            throw new RuleViolation("opportunity.already-in-stage", "The opportunity is in " + stage + " already.");
        }
        var previous = stage;
        leaveStage(at);
        enterStage(next.key(), at);
        record(new OpportunityEvent.StageChanged(previous, stage, at));
    }

    public OpportunityDetails details() {
        return new OpportunityDetails(name, expectedCloseDate, amount, nextStep);
    }

    /** The event of plain fields names what changed without telling it; the amount has an event of its own. */
    public void change(OpportunityDetails wanted, Instant at) {
        requireOpen();
        requireNotNegative(wanted.amount());
        var changed = details().changedTo(wanted);
        name = wanted.name();
        expectedCloseDate = wanted.expectedCloseDate();
        nextStep = wanted.nextStep();
        if (!changed.isEmpty()) {
            record(new OpportunityEvent.Updated(changed, at));
        }
        if (!Objects.equals(amount, wanted.amount())) {
            amount = wanted.amount();
            record(new OpportunityEvent.AmountChanged(requireNonNull(amount, "no amount is taken away"), at));
        }
    }

    /** @param finalAmount what it was won for; null takes the amount that is known */
    public void win(@Nullable Money finalAmount, Instant at) {
        requireOpen();
        requireNotNegative(finalAmount);
        var wonFor = finalAmount == null ? amount : finalAmount;
        if (wonFor == null) {
            throw new RuleViolation(
                    "opportunity.amount-required", "An opportunity is won for an amount; none is known.");
        }
        amount = wonFor;
        close(OpportunityStatus.WON, at);
        record(new OpportunityEvent.Won(wonFor, at));
    }

    public void lose(ReasonCode reason, Instant at) {
        requireOpen();
        lostReason = reason;
        close(OpportunityStatus.LOST, at);
        record(new OpportunityEvent.Lost(amount, reason, at));
    }

    /** Whose it is from now on, in whatever state; what is theirs already is no change and no event. */
    public void handTo(Owner newOwner, Instant at) {
        if (!newOwner.equals(owner)) {
            owner = newOwner;
            record(new OpportunityEvent.Reassigned(newOwner, at));
        }
    }

    /** Back into the stage where it was closed. */
    public void reopen(Instant at) {
        if (status == OpportunityStatus.OPEN) {
            throw new RuleViolation("opportunity.already-open", "The opportunity is open.");
        }
        status = OpportunityStatus.OPEN;
        lostReason = null;
        closedAt = null;
        enterStage(stage, at);
        record(new OpportunityEvent.Reopened(at));
    }

    public State state() {
        return new State(
                origin.id(),
                version(),
                origin.customerId(),
                origin.leadId(),
                name,
                origin.pipelineId(),
                stage,
                status,
                amount,
                expectedCloseDate,
                nextStep,
                lostReason,
                origin.openedAt(),
                closedAt,
                List.copyOf(stageHistory),
                origin.external(),
                owner);
    }

    private void close(OpportunityStatus end, Instant at) {
        status = end;
        closedAt = at;
        leaveStage(at);
    }

    private void leaveStage(Instant at) {
        var last = stageHistory.size() - 1;
        stageHistory.set(last, stageHistory.get(last).leftAt(at));
    }

    private void enterStage(String key, Instant at) {
        stage = key;
        stageHistory.add(new StageStay(key, at, null));
    }

    private void requireOpen() {
        if (status != OpportunityStatus.OPEN) {
            throw new RuleViolation("opportunity.not-open", "The opportunity is " + status + "; reopen it first.");
        }
    }

    private static void requireNotNegative(@Nullable Money money) {
        if (money != null && money.isNegative()) {
            throw InvalidInput.of("amount", "money.negative", "An amount is not negative.");
        }
    }
}
