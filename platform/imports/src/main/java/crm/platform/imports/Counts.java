package crm.platform.imports;

import io.vertx.core.json.JsonObject;

/** What became of the rows that were read. */
record Counts(int read, int created, int updated, int unchanged, int failed) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(RowOutcome.Status status) {
        return new Counts(
                read + 1,
                created + (status == RowOutcome.Status.CREATED ? 1 : 0),
                updated + (status == RowOutcome.Status.UPDATED ? 1 : 0),
                unchanged + (status == RowOutcome.Status.UNCHANGED ? 1 : 0),
                failed + (status == RowOutcome.Status.FAILED ? 1 : 0));
    }

    JsonObject toJson() {
        return JsonObject.of(
                "read", read, "created", created, "updated", updated, "unchanged", unchanged, "failed", failed);
    }

    static Counts of(JsonObject json) {
        return new Counts(
                json.getInteger("read"),
                json.getInteger("created"),
                json.getInteger("updated"),
                json.getInteger("unchanged"),
                json.getInteger("failed"));
    }
}
