package crm.platform.imports;

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
}
