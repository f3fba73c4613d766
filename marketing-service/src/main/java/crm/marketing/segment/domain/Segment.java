package crm.marketing.segment.domain;

import crm.platform.domain.Aggregate;
import crm.platform.domain.InvalidInput;
import crm.platform.domain.RuleViolation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a campaign may be meant for (MKT-04, MKT-06). */
public final class Segment extends Aggregate<SegmentEvent> {

    /** What is stored of a segment beside its members. */
    public record State(
            UUID id,
            long version,
            String name,
            SegmentKind kind,
            @Nullable Rule rule,
            long definitionVersion,
            SegmentStatus status,
            Instant createdAt,
            Instant updatedAt) {}

    private final UUID id;
    private final SegmentKind kind;
    private final Instant createdAt;
    private String name;
    private @Nullable Rule rule;
    private long definitionVersion;
    private SegmentStatus status;
    private Instant updatedAt;

    private Segment(State state) {
        super(state.version());
        this.id = state.id();
        this.kind = state.kind();
        this.createdAt = state.createdAt();
        this.name = state.name();
        this.rule = state.rule();
        this.definitionVersion = state.definitionVersion();
        this.status = state.status();
        this.updatedAt = state.updatedAt();
    }

    /** @param rule of a RULE segment; null for a STATIC one */
    public static Segment define(UUID id, String name, SegmentKind kind, @Nullable Rule rule, Instant at) {
        if ((kind == SegmentKind.RULE) != (rule != null)) {
            throw InvalidInput.of("rule", "segment.rule", "A RULE segment has a rule, a STATIC one has none.");
        }
        var segment = new Segment(new State(id, 0, name, kind, rule, 0, SegmentStatus.ACTIVE, at, at));
        segment.defined(at);
        return segment;
    }

    public static Segment restore(State state) {
        return new Segment(state);
    }

    /**
     * @param newName null: as it is
     * @param newRule null: as it is
     */
    public void redefine(@Nullable String newName, @Nullable Rule newRule, Instant at) {
        requireActive();
        if (newRule != null && kind != SegmentKind.RULE) {
            throw InvalidInput.of("rule", "segment.rule", "A STATIC segment has no rule.");
        }
        name = newName == null ? name : newName;
        rule = newRule == null ? rule : newRule;
        defined(at);
    }

    /** The list of a STATIC segment was changed. */
    public void changeMembers(Instant at) {
        requireActive();
        if (kind != SegmentKind.STATIC) {
            throw new RuleViolation("segment.not-static", "The members of a RULE segment follow from its rule.");
        }
        defined(at);
    }

    public void archive(Instant at) {
        requireActive();
        status = SegmentStatus.ARCHIVED;
        updatedAt = at;
        record(new SegmentEvent.Archived(at));
    }

    public UUID id() {
        return id;
    }

    public boolean isProfiling() {
        return rule != null && rule.isProfiling();
    }

    public void requireActive() {
        if (status != SegmentStatus.ACTIVE) {
            throw new RuleViolation("segment.archived", "The segment is archived.");
        }
    }

    public State state() {
        return new State(id, version(), name, kind, rule, definitionVersion, status, createdAt, updatedAt);
    }

    private void defined(Instant at) {
        definitionVersion++;
        updatedAt = at;
        record(new SegmentEvent.Defined(kind, rule == null ? List.of() : rule.facts(), definitionVersion, at));
    }
}
