package crm.proofs.fuzz;

import crm.proofs.scene.Findings;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * Requests that cost far more than a usual one. What was slow while others were being answered, too, is sent again alone, and compared
 * with a usual request at that moment: a busy machine is slow for both.
 */
final class SlowAnswers {

    private static final Duration SUSPICIOUS = Duration.ofSeconds(2);
    private static final int MOST_SUSPECTS = 40;
    private static final int TRIES = 3;
    private static final int TIMES_THE_USUAL = 40;
    private static final Duration BESIDE = Duration.ofSeconds(1);

    private record Suspect(Shot shot, Duration took) {}

    private final Map<String, Shot> usual = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Suspect> suspects = new ConcurrentLinkedQueue<>();

    /** @param good with nothing wrong in it */
    void usual(Shot good) {
        usual.put(good.operation().name(), good);
    }

    void took(Shot shot, Duration time) {
        if (time.compareTo(SUSPICIOUS) > 0) {
            suspects.add(new Suspect(shot, time));
        }
    }

    void check(Consumer<Shot> sender, Findings findings) {
        suspects.stream()
                .sorted(Comparator.comparing(Suspect::took).reversed())
                .limit(MOST_SUSPECTS)
                .forEach(each -> again(each.shot(), sender, findings));
    }

    private void again(Shot shot, Consumer<Shot> sender, Findings findings) {
        var usualTime = fastest(usual.get(shot.operation().name()), sender);
        var time = fastest(shot, sender);
        if (time > BESIDE.toNanos() + TIMES_THE_USUAL * usualTime) {
            findings.add(shot.operation().name() + ": takes "
                    + Duration.ofNanos(time).toMillis() + " ms, a usual one "
                    + Duration.ofNanos(usualTime).toMillis() + " ms (" + shot.what() + ")\n    " + Curl.of(shot));
        }
    }

    private static long fastest(Shot shot, Consumer<Shot> sender) {
        return LongStream.range(0, TRIES)
                .map(attempt -> {
                    var began = System.nanoTime();
                    sender.accept(shot);
                    return System.nanoTime() - began;
                })
                .min()
                .orElseThrow();
    }
}
