package crm.marketing.segment.persistence;

import crm.marketing.segment.application.SegmentSummary;
import crm.marketing.segment.domain.Segment;
import crm.marketing.segment.domain.SegmentKind;
import crm.marketing.segment.domain.SegmentStatus;
import crm.platform.data.document.OwnedRow;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Row of a segment; its rule is a JSON document, a type that Hibernate Reactive knows by itself. */
@Entity
@Table(name = "segment")
class SegmentEntity extends OwnedRow<Segment> {

    String name;

    @Enumerated(EnumType.STRING)
    SegmentKind kind;

    @Nullable
    JsonObject rule;

    boolean profiled;
    long definitionVersion;

    @Enumerated(EnumType.STRING)
    SegmentStatus status;

    Instant createdAt;

    @Override
    protected void copy(Segment segment) {
        var state = segment.state();
        id = state.id();
        version = state.version();
        name = state.name();
        kind = state.kind();
        rule = RuleJson.write(state.rule());
        profiled = segment.isProfiling();
        definitionVersion = state.definitionVersion();
        status = state.status();
        createdAt = state.createdAt();
        updatedAt = state.updatedAt();
    }

    @Override
    protected Segment toDomain() {
        return Segment.restore(new Segment.State(
                id, version, name, kind, RuleJson.read(rule), definitionVersion, status, createdAt, updatedAt));
    }

    /** Does not read the rule. */
    SegmentSummary summary() {
        return new SegmentSummary(id, version, name, kind, profiled, definitionVersion, status, createdAt, updatedAt);
    }
}
