package crm.launcher.demo;

import crm.launcher.Console;
import crm.launcher.Refusal;
import crm.launcher.config.Settings;
import crm.launcher.server.Outboxes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Waits until every outbox is sent and what was sent is worked through. */
final class Delivery implements AutoCloseable {

    private static final Duration CATCH_UP = Duration.ofMinutes(5);
    private static final long POLL_MILLIS = 250;

    private final CaughtUp caughtUp;
    private final Outboxes outboxes;
    private final Console console;

    Delivery(Settings settings, Console console) {
        this.caughtUp = new CaughtUp(settings.kafka());
        this.outboxes = new Outboxes(settings);
        this.console = console;
    }

    /**
     * @param what is there when this returns
     * @param producers whose outboxes are to be empty
     * @param groups of consumers, with the topics that they are to have read
     */
    void await(String what, List<String> producers, Map<String, List<String>> groups) throws InterruptedException {
        var began = Instant.now();
        var deadline = began.plus(CATCH_UP);
        long left = waiting(producers, groups);
        while (left > 0) {
            if (Instant.now().isAfter(deadline)) {
                throw new Refusal("After " + CATCH_UP.toMinutes() + " minutes " + left + " events are still under way ("
                        + what + "); ./crm logs may say why.");
            }
            console.overwrite("  waiting for " + left + " events          ");
            Thread.sleep(POLL_MILLIS);
            left = waiting(producers, groups);
        }
        var seconds = Duration.between(began, Instant.now()).toMillis() / 1000.0;
        console.line(String.format(Locale.ROOT, "\r  %-12s %s (%.1f s)          ", "events", what, seconds));
    }

    private long waiting(List<String> producers, Map<String, List<String>> groups) throws InterruptedException {
        long waiting = outboxes.unsent(producers);
        for (var group : groups.entrySet()) {
            waiting += caughtUp.lag(group.getKey(), group.getValue());
        }
        return waiting;
    }

    @Override
    public void close() {
        caughtUp.close();
    }
}
