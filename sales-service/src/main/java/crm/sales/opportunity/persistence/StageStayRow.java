package crm.sales.opportunity.persistence;

import crm.sales.opportunity.domain.StageStay;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;

/** One stay; compared by value, so that only changed rows are written. */
@Embeddable
class StageStayRow {

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
