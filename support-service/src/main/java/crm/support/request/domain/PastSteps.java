package crm.support.request.domain;

import crm.support.sla.domain.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a past request, one after the other.
 *
 * @param all in order; of one moment as the constants of {@link What} stand
 */
record PastSteps(List<Step> all) {

    static final String WAITS = "waits";
    static final String REOPENINGS = "reopenings";

    enum What {
        RESUMED,
        ANSWERED,
        SOLVED,
        REOPENED,
        AWAITED
    }

    record Step(Instant at, What what) {}

    /** @param detours of the request, or those of them that are news */
    static PastSteps of(PastRequest past, Detours detours) {
        var steps = new ArrayList<Step>();
        add(steps, What.ANSWERED, answeredAt(past));
        for (var wait : detours.waits()) {
            if (!wait.isEmpty()) {
                add(steps, What.AWAITED, wait.from());
                add(steps, What.RESUMED, wait.until());
            }
        }
        for (var reopening : detours.reopenings()) {
            add(steps, What.SOLVED, reopening.from());
            add(steps, What.REOPENED, reopening.until());
        }
        add(steps, What.SOLVED, past.resolvedAt());
        steps.sort(Comparator.comparing(Step::at).thenComparing(Step::what));
        return new PastSteps(List.copyOf(steps));
    }

    /** The field of the file that cannot have happened: whoever is waited for was answered and is not helped, and only what is solved is opened again. */
    Optional<String> impossible() {
        What last = null;
        var answered = false;
        for (var step : all) {
            if (!follows(step.what(), last, answered)) {
                return Optional.of(isOfWaits(step.what()) || last == What.AWAITED ? WAITS : REOPENINGS);
            }
            answered |= step.what() == What.ANSWERED || step.what() == What.SOLVED;
            last = step.what();
        }
        return Optional.empty();
    }

    private static boolean follows(What what, @Nullable What last, boolean answered) {
        return switch (what) {
            case RESUMED -> last == What.AWAITED;
            case ANSWERED -> !answered;
            case AWAITED -> answered && last != What.AWAITED && last != What.SOLVED;
            case SOLVED -> last != What.AWAITED && last != What.SOLVED;
            case REOPENED -> last == What.SOLVED;
        };
    }

    private static boolean isOfWaits(What what) {
        return what == What.AWAITED || what == What.RESUMED;
    }

    /** A question is an answer: where no answer is told, the first wait for the customer began with it. */
    private static @Nullable Instant answeredAt(PastRequest past) {
        if (past.firstAnswerAt() != null) {
            return past.firstAnswerAt();
        }
        return past.detours().waits().stream()
                .map(Span::from)
                .min(Comparator.naturalOrder())
                .filter(first -> past.detours().reopenings().stream()
                        .noneMatch(one -> one.from().isBefore(first)))
                .orElse(null);
    }

    private static void add(List<Step> steps, What what, @Nullable Instant at) {
        if (at != null) {
            steps.add(new Step(at, what));
        }
    }
}
