package crm.support.request.domain;

import crm.support.sla.domain.Span;
import java.util.List;

/**
 * What a file tells of a past request besides its answer and its solution.
 *
 * @param waits when the customer was waited for
 * @param reopenings from a solution that did not hold until the request was opened again
 */
public record Detours(List<Span> waits, List<Span> reopenings) {

    public static final Detours NONE = new Detours(List.of(), List.of());

    public Detours {
        waits = List.copyOf(waits);
        reopenings = List.copyOf(reopenings);
    }

    /** These after others, which are their beginning. */
    Detours after(Detours known) {
        return new Detours(rest(waits, known.waits), rest(reopenings, known.reopenings));
    }

    /** A cell that is empty says nothing, so that what is known stays. */
    Detours with(Detours told) {
        return new Detours(
                told.waits.isEmpty() ? waits : told.waits, told.reopenings.isEmpty() ? reopenings : told.reopenings);
    }

    private static List<Span> rest(List<Span> told, List<Span> known) {
        return told.subList(Math.min(known.size(), told.size()), told.size());
    }
}
