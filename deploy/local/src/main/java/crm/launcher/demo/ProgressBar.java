package crm.launcher.demo;

import crm.launcher.Console;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One line that grows: how much is done, how fast, how long still. */
final class ProgressBar {

    private static final int WIDTH = 30;

    private final Console console;
    private final String what;
    private final long total;
    private final Instant began = Instant.now();

    ProgressBar(Console console, String what, long total) {
        this.console = console;
        this.what = what;
        this.total = total;
    }

    void show(long done) {
        console.overwrite(line(what, done, total, since()));
    }

    /** Ends the line with what came out. */
    void end(String result) {
        console.line("\r" + String.format(Locale.ROOT, "  %-12s %s (%.1f s)", what, result, since().toMillis() / 1000.0)
                + " ".repeat(WIDTH));
    }

    private Duration since() {
        return Duration.between(began, Instant.now());
    }

    static String line(String what, long done, long total, Duration elapsed) {
        double share = total == 0 ? 0 : Math.min(1.0, (double) done / total);
        int filled = (int) Math.round(share * WIDTH);
        double rate = done * 1000.0 / Math.max(1, elapsed.toMillis());
        var left = done == 0 ? "--:--" : minutes(Math.round(Math.max(0, total - done) / rate));
        return String.format(
                Locale.ROOT,
                "  %-12s [%s%s] %3.0f %%  %d/%d  %.0f rows/s  %s left ",
                what,
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                share * 100,
                done,
                total,
                rate,
                left);
    }

    private static String minutes(long seconds) {
        return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
    }
}
