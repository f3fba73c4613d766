package crm.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person at the keyboard sees: one line per fact. */
public final class Console {

    private final PrintStream out;

    public Console(PrintStream out) {
        this.out = out;
    }

    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    /** A component's line: name, state, seconds since the launcher began with it. */
    public void component(String name, String state, Duration since) {
        line(String.format(Locale.ROOT, "  %-10s  %-44s  %6.1f s", name, state, since.toMillis() / 1000.0));
    }

    /** Writes over the current line; for progress. */
    public synchronized void overwrite(String text) {
        out.print("\r" + text);
        out.flush();
    }
}
