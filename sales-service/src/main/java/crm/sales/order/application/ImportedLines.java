package crm.sales.order.application;

import crm.platform.imports.RowOutcome;
import crm.platform.imports.RowOutcome.Status;
import crm.platform.imports.past.ImportedKey;
import crm.platform.imports.past.Looked;
import crm.sales.order.application.ImportedOrder.Found;
import crm.sales.order.domain.Order;
import crm.sales.order.domain.OrderStatus;
import crm.sales.order.domain.PastOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All rows of one order of a file, in its order: a row is a line, and what they tell of the order itself is the same in each. They are
 * imported together or not at all.
 *
 * @param rows at least one
 */
public record ImportedLines(List<Looked<ImportedOrder, Found>> rows) {

    /** As many lines as an order may have that is taken here. */
    public static final int MOST = 200;

    /** @param rows of one order beside each other */
    public static List<ImportedLines> of(List<Looked<ImportedOrder, Found>> rows) {
        var orders = new ArrayList<ImportedLines>();
        for (int start = 0, end; start < rows.size(); start = end) {
            end = start + 1;
            while (end < rows.size() && isSame(rows.get(start), rows.get(end))) {
                end++;
            }
            orders.add(new ImportedLines(rows.subList(start, end)));
        }
        return orders;
    }

    private static boolean isSame(Looked<ImportedOrder, Found> one, Looked<ImportedOrder, Found> other) {
        return one.row().key().record().equals(other.row().key().record());
    }

    public ImportedKey key() {
        return first().row().key();
    }

    public Found found() {
        return first().found();
    }

    /** One outcome for each row; CREATED when the order is to be stored. */
    public List<RowOutcome> check(Instant now) {
        var told = new HashMap<Map<String, Object>, Integer>();
        var outcomes = rows.stream().map(one -> check(one, told, now)).toList();
        var refused = outcomes.stream().filter(ImportedLines::isRefused).findFirst();
        return refused.map(culprit -> spoiled(outcomes, culprit.line()))
                .orElseGet(() -> rows.stream().map(one -> beside(one.row())).toList());
    }

    /** Of rows that were checked. */
    public PastOrder order() {
        var lines = rows.stream().map(one -> one.row().line(one.found())).toList();
        return new PastOrder(
                key().record(),
                first().row().placement(found()),
                lines,
                first().row().orderedAt());
    }

    private Looked<ImportedOrder, Found> first() {
        return rows.get(0);
    }

    private RowOutcome check(Looked<ImportedOrder, Found> one, Map<Map<String, Object>, Integer> told, Instant now) {
        var row = one.row();
        var refusal = row.check(one.found(), now);
        var before = told.putIfAbsent(row.row().values(), row.row().line());
        if (isRefused(refusal)) {
            return refusal;
        }
        if (before != null) {
            return row.row()
                    .failed(
                            "lineNumber",
                            "order-import.repeated-row",
                            "Line " + before + " is the same; two equal lines of an order need a lineNumber each.");
        }
        var contradiction = row.contradictionOf(first().row());
        return contradiction == null
                ? refusal
                : row.row()
                        .failed(
                                contradiction,
                                "order-import.contradiction",
                                "Line " + first().row().row().line() + " of the same order has another value.");
    }

    private static List<RowOutcome> spoiled(List<RowOutcome> outcomes, int culprit) {
        return outcomes.stream()
                .map(outcome -> isRefused(outcome) ? outcome : RowOutcome.spoiled(outcome.line(), culprit))
                .toList();
    }

    private RowOutcome beside(ImportedOrder row) {
        var before = found().existing();
        if (before == null) {
            return row.row().created();
        }
        if (isAsBefore(before)) {
            return row.row().unchanged();
        }
        return before.state().status() == OrderStatus.CANCELLED
                ? row.row().created()
                : row.row()
                        .failed("externalId", "order-import.differs", "The order was imported with another content.");
    }

    private boolean isAsBefore(Order before) {
        return order().isAsBefore(before.state());
    }

    private static boolean isRefused(RowOutcome outcome) {
        return outcome.status() == Status.FAILED;
    }
}
