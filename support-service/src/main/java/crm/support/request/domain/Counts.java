package crm.support.request.domain;

/**
 * How much it took.
 *
 * @param contacts of the customer, the opening included
 * @param contactsAfterAnswer those after the first answer: one is enough for not being solved at first contact (K8)
 */
public record Counts(int contacts, int contactsAfterAnswer, int transfers, int reopenings) {

    static final Counts OPENED = new Counts(1, 0, 0, 0);

    static Counts of(PastRequest past) {
        var contacts = (int) past.contactCount();
        return new Counts(contacts, contacts > 1 ? 1 : 0, past.transferred() ? 1 : 0, 0);
    }

    Counts atLeast(Counts told) {
        return new Counts(
                Math.max(contacts, told.contacts),
                Math.max(contactsAfterAnswer, told.contactsAfterAnswer),
                Math.max(transfers, told.transfers),
                Math.max(reopenings, told.reopenings));
    }

    Counts contact(boolean afterAnswer) {
        return new Counts(contacts + 1, contactsAfterAnswer + (afterAnswer ? 1 : 0), transfers, reopenings);
    }

    Counts transfer() {
        return new Counts(contacts, contactsAfterAnswer, transfers + 1, reopenings);
    }

    Counts reopening() {
        return new Counts(contacts, contactsAfterAnswer, transfers, reopenings + 1);
    }

    boolean areOfAFirstContact() {
        return contactsAfterAnswer == 0 && transfers == 0 && reopenings == 0;
    }
}
