package crm.customer.lead.domain;

import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.contactpoint.domain.Reachable;
import crm.customer.profile.domain.ChangedFields;
import crm.customer.text.domain.Text;
import crm.platform.domain.Aggregate;
import crm.platform.domain.Owner;
import crm.platform.domain.RuleViolation;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who might become a customer (CUS-03). */
public final class Lead extends Aggregate<LeadEvent> implements Reachable {

    private static final int LONGEST_NEED = 2_000;

    /**
     * Where a lead came from and what it wants.
     *
     * @param campaignId null when no campaign brought it
     * @param need in the person's own words; null when not known; never published
     */
    public record Origin(
            LeadSource source,
            @Nullable UUID campaignId,
            @Nullable String need) {

        public Origin {
            need = Text.optionalLines("need", need, LONGEST_NEED);
        }

        Origin withNeed(@Nullable String newNeed) {
            return new Origin(source, campaignId, newNeed);
        }

        @Override
        public String toString() {
            return "Origin[" + source + ", " + campaignId + "]";
        }
    }

    /** All fields of a lead. */
    public record State(
            UUID id,
            long version,
            LeadStatus status,
            Prospect prospect,
            Origin origin,
            @Nullable UUID assignedUserId,
            @Nullable DisqualifyReason disqualifyReason,
            @Nullable Conversion conversion,
            Owner owner,
            Instant createdAt,
            Instant updatedAt) {}

    private final State beginning;
    private LeadStatus status;
    private Prospect prospect;
    private Origin origin;
    private @Nullable UUID assignedUserId;
    private @Nullable DisqualifyReason disqualifyReason;
    private @Nullable Conversion conversion;
    private Owner owner;
    private Instant updatedAt;

    private Lead(State state) {
        super(state.version());
        this.beginning = state;
        this.status = state.status();
        this.prospect = state.prospect();
        this.origin = state.origin();
        this.assignedUserId = state.assignedUserId();
        this.disqualifyReason = state.disqualifyReason();
        this.conversion = state.conversion();
        this.owner = state.owner();
        this.updatedAt = state.updatedAt();
    }

    public static Lead create(UUID id, Prospect prospect, Origin origin, Owner owner, Instant at) {
        var lead = new Lead(new State(id, 0, LeadStatus.NEW, prospect, origin, null, null, null, owner, at, at));
        lead.record(new LeadEvent.Created(at));
        return lead;
    }

    public static Lead restore(State state) {
        return new Lead(state);
    }

    /**
     * Takes what is known of somebody as it shall be; what does not differ is no change and no event. Where the lead came from is
     * told once. Of a lead that became a customer, the customer's record tells; one that was given up is left as it was.
     */
    public void describe(Prospect newProspect, @Nullable String newNeed, Instant at) {
        var newOrigin = origin.withNeed(newNeed);
        var changes = new ChangedFields();
        prospect.compareTo(newProspect, changes);
        changes.compare("need", origin.need(), newOrigin.need());
        if (changes.names().isEmpty()) {
            return;
        }
        requireOpen();
        prospect = newProspect;
        origin = newOrigin;
        updatedAt = at;
        record(new LeadEvent.Updated(changes.names(), at));
    }

    /** The assignee becomes the owner too, so that whoever sees only own records sees this one. */
    public void assignTo(Owner assignee, Instant at) {
        requireIn("assigned", LeadStatus.NEW, LeadStatus.ASSIGNED);
        if (assignee.userId().equals(assignedUserId)) {
            throw new RuleViolation("lead.already-assigned", "The lead is assigned to this person already.");
        }
        assignedUserId = assignee.userId();
        owner = assignee;
        move(LeadStatus.ASSIGNED, new LeadEvent.Assigned(assignee, at));
    }

    /** Whose lead it is from now on, in whatever state; what is theirs already is no change and no event. */
    public void handTo(Owner newOwner, Instant at) {
        if (newOwner.equals(owner)) {
            return;
        }
        owner = newOwner;
        if (assignedUserId != null) {
            assignedUserId = newOwner.userId();
        }
        move(status, new LeadEvent.Reassigned(newOwner, at));
    }

    public void start(Instant at) {
        requireIn("started", LeadStatus.ASSIGNED);
        move(LeadStatus.WORKING, new LeadEvent.WorkStarted(at));
    }

    public void qualify(Instant at) {
        requireIn("qualified", LeadStatus.WORKING);
        move(LeadStatus.QUALIFIED, new LeadEvent.Qualified(at));
    }

    public void disqualify(DisqualifyReason reason, Instant at) {
        requireIn("disqualified", LeadStatus.NEW, LeadStatus.ASSIGNED, LeadStatus.WORKING, LeadStatus.QUALIFIED);
        disqualifyReason = reason;
        move(LeadStatus.DISQUALIFIED, new LeadEvent.Disqualified(reason, at));
    }

    /** A given-up lead begins anew; nobody is assigned. */
    public void recycle(Instant at) {
        requireIn("recycled", LeadStatus.DISQUALIFIED);
        disqualifyReason = null;
        assignedUserId = null;
        move(LeadStatus.NEW, new LeadEvent.Recycled(at));
    }

    /** Asked before a customer is made, so that a refused conversion costs nothing. */
    public void requireConvertible() {
        requireIn("converted", LeadStatus.NEW, LeadStatus.ASSIGNED, LeadStatus.WORKING, LeadStatus.QUALIFIED);
    }

    public void convertTo(UUID customerId, Conversion.CustomerKind kind, Instant at) {
        requireConvertible();
        conversion = new Conversion(customerId, kind, at);
        move(LeadStatus.CONVERTED, new LeadEvent.Converted(conversion, at));
    }

    @Override
    public UUID id() {
        return beginning.id();
    }

    @Override
    public ContactPoints contactPoints() {
        return prospect.contactPoints();
    }

    @Override
    public boolean contactPointsChanged() {
        return !contactPoints().equals(beginning.prospect().contactPoints());
    }

    public State state() {
        return new State(
                beginning.id(),
                version(),
                status,
                prospect,
                origin,
                assignedUserId,
                disqualifyReason,
                conversion,
                owner,
                beginning.createdAt(),
                updatedAt);
    }

    private void move(LeadStatus next, LeadEvent event) {
        status = next;
        updatedAt = event.at();
        record(event);
    }

    private void requireOpen() {
        if (status == LeadStatus.CONVERTED) {
            throw new RuleViolation("lead.already-converted", "The lead is a customer by now; change the customer.");
        }
        if (status == LeadStatus.DISQUALIFIED) {
            throw new RuleViolation("lead.given-up", "The lead was given up; recycle it to change it.");
        }
    }

    private void requireIn(String participle, LeadStatus... allowed) {
        if (!Set.of(allowed).contains(status)) {
            throw new RuleViolation("lead.illegal-move", "A lead that is " + status + " cannot be " + participle + ".");
        }
    }
}
