package crm.support.request.domain;

import crm.platform.domain.InvalidInput;
import crm.support.sla.domain.Span;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a request went that was dealt with elsewhere; what did not happen is null.
 *
 * @param contactCount contacts of the customer, the opening included
 * @param detours waits for the customer and reopenings
 */
public record PastRequest(
        Instant openedAt,
        @Nullable Instant firstAnswerAt,
        @Nullable Instant resolvedAt,
        long contactCount,
        boolean transferred,
        Detours detours) {

    private static final int MOST_CONTACTS = 1_000;

    public PastRequest(
            Instant openedAt,
            @Nullable Instant firstAnswerAt,
            @Nullable Instant resolvedAt,
            long contactCount,
            boolean transferred) {
        this(openedAt, firstAnswerAt, resolvedAt, contactCount, transferred, Detours.NONE);
    }

    /** Things happened one after the other, and none of them will. */
    void requireSound(Instant now) {
        requireOpened(now);
        requireAnswered(now);
        requireSolved(now);
        requireWaits(now);
        requireReopenings(now);
        requireContacts();
    }

    public void requireOpened(Instant now) {
        if (openedAt.isAfter(now)) {
            throw InvalidInput.of("openedAt", "request-import.in-future", "It lies in the future.");
        }
    }

    /** If it was, after it was opened. */
    public void requireAnswered(Instant now) {
        requireBetween("firstAnswerAt", openedAt, firstAnswerAt, now);
    }

    /** If it was, after it was answered. */
    public void requireSolved(Instant now) {
        requireBetween("resolvedAt", firstAnswerAt == null ? openedAt : firstAnswerAt, resolvedAt, now);
    }

    /** @param moment of something that is known of it; null when there is nothing */
    void requireSolvedAfter(@Nullable Instant moment) {
        if (moment != null && resolvedAt != null && resolvedAt.isBefore(moment)) {
            throw InvalidInput.of(
                    "resolvedAt", "request-import.out-of-order", "Something was done for the request after that.");
        }
    }

    /** After the first answer and before the solution, one after the other. */
    public void requireWaits(Instant now) {
        requireDetours(PastSteps.WAITS, detours.waits(), now);
    }

    public void requireReopenings(Instant now) {
        requireDetours(PastSteps.REOPENINGS, detours.reopenings(), now);
    }

    /** @param moment of the last thing that is known: what is news comes after it */
    void requireWaitsAfter(Detours known, Instant moment) {
        requireAfter(PastSteps.WAITS, detours.after(known).waits(), moment);
    }

    void requireReopeningsAfter(Detours known, Instant moment) {
        requireAfter(PastSteps.REOPENINGS, detours.after(known).reopenings(), moment);
    }

    private void requireDetours(String field, List<Span> spans, Instant now) {
        var outside = spans.stream()
                .anyMatch(span -> span.from().isBefore(openedAt) || span.until().isAfter(now));
        if (outside
                || PastSteps.of(this, detours)
                        .impossible()
                        .filter(field::equals)
                        .isPresent()) {
            throw InvalidInput.of(
                    field,
                    "request-import.out-of-order",
                    "Waits and reopenings follow each other between the first answer and the solution, and in the past.");
        }
    }

    private static void requireAfter(String field, List<Span> news, Instant moment) {
        if (news.stream().anyMatch(span -> span.from().isBefore(moment))) {
            throw InvalidInput.of(
                    field, "request-import.out-of-order", "Something was done for the request after that.");
        }
    }

    public void requireContacts() {
        if (contactCount < 1 || contactCount > MOST_CONTACTS) {
            throw InvalidInput.of("contactCount", "request-import.contacts", "A request has 1 to 1,000 contacts.");
        }
    }

    /** Only what is solved was asked about. */
    public void requireAskable() {
        if (resolvedAt == null) {
            throw new InvalidInput("request-import.not-resolved", "Only what is solved was asked about.");
        }
    }

    private static void requireBetween(String field, Instant from, @Nullable Instant moment, Instant now) {
        if (moment != null && (moment.isBefore(from) || moment.isAfter(now))) {
            throw InvalidInput.of(
                    field, "request-import.out-of-order", "Opened, answered, solved: in this order, and in the past.");
        }
    }
}
