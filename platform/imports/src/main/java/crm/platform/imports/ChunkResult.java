package crm.platform.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Counts and errors of one chunk: what the checks refused and what the kind made of the rest. */
record ChunkResult(int lastLine, Counts counts, List<RowError> errors) {

    /** @param outcomes one for each good row, in any order */
    static ChunkResult of(List<CheckedRow> rows, List<RowOutcome> outcomes) {
        var byLine = new HashMap<Integer, RowOutcome>();
        outcomes.forEach(outcome -> byLine.put(outcome.line(), outcome));
        var counts = Counts.NONE;
        var errors = new ArrayList<RowError>();
        for (var row : rows) {
            counts = counts.plus(row.isGood() ? outcome(row, byLine, errors) : refused(row, errors));
        }
        return new ChunkResult(rows.get(rows.size() - 1).line(), counts, errors);
    }

    private static RowOutcome.Status outcome(
            CheckedRow row, HashMap<Integer, RowOutcome> byLine, List<RowError> errors) {
        var outcome = byLine.get(row.line());
        if (outcome == null) {
            throw new IllegalStateException("the kind gave no outcome for line " + row.line());
        }
        if (outcome.status() == RowOutcome.Status.FAILED) {
            errors.add(RowError.of(outcome));
        }
        return outcome.status();
    }

    private static RowOutcome.Status refused(CheckedRow row, List<RowError> errors) {
        errors.addAll(row.errors());
        return RowOutcome.Status.FAILED;
    }
}
