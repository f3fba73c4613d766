package crm.consent.permission.application;

import crm.consent.ledger.domain.EntryHeader;
import crm.consent.permission.domain.Permission.Change;

/**
 * What became of an order.
 *
 * @param header null when the fact was in the ledger before
 * @param change what held right after it; null with the header
 */
public record Outcome(Order order, EntryHeader header, Change change) {

    static Outcome known(Order order) {
        return new Outcome(order, null, null);
    }

    public boolean isRecorded() {
        return header != null;
    }
}
