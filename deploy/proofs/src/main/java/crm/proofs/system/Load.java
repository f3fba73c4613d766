package crm.proofs.system;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Answers that speak of load say nothing of the request: 429, and 503 that says when to come again. Whoever is told so waits and asks
 * again; only who is told so for minutes has found something.
 */
final class Load {

    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration UNLESS_TOLD = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private Load() {}

    /** The first answer that is one, or the last that was given before patience ended. */
    static Api.Answer outlast(Duration patience, Supplier<Api.Answer> asking) {
        var end = Instant.now().plus(patience);
        var answer = asking.get();
        while (isBehind(answer) && Instant.now().isBefore(end)) {
            rest(pause(answer));
            answer = asking.get();
        }
        return answer;
    }

    private static boolean isBehind(Api.Answer answer) {
        return answer.status() == 429
                || answer.status() == 503 && answer.header("Retry-After").isPresent();
    }

    private static Duration pause(Api.Answer answer) {
        var told = answer.header("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(UNLESS_TOLD);
        return told.compareTo(LONGEST_PAUSE) < 0 ? told : LONGEST_PAUSE;
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
