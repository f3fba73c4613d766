package crm.proofs.bench.report;

import crm.proofs.bench.measure.Round;
import crm.proofs.bench.measure.Statistics;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A finding for people. */
public final class Table {

    private static final double LOUD = 0.25;

    private final PrintStream out;

    public Table(PrintStream out) {
        this.out = out;
    }

    public void print(Finding finding) {
        out.println();
        out.println(finding.part() + ": " + finding.title());
        if (finding.skipped() != null) {
            out.println("  skipped: " + finding.skipped());
        }
        finding.rounds().forEach(this::candidate);
        finding.lines().forEach(this::line);
        finding.exact().forEach(sentence -> out.println("  exact: " + sentence));
    }

    private void candidate(String name, List<Round> rounds) {
        double foreign = median(rounds, Round::foreignShare);
        double compiling = median(rounds, Round::compilingShare);
        say(
                "  %-44s %,11.0f per CPU-second %,11.0f /s  foreign CPU %2.0f %%%s%s",
                name,
                median(rounds, Round::perCpuSecond),
                median(rounds, Round::perSecond),
                100 * foreign,
                foreign > LOUD ? ": only the ratio by CPU time counts" : "",
                compiling > Round.COLD
                        ? String.format(Locale.ROOT, "; not warm, %.0f %% compiling", 100 * compiling)
                        : "");
    }

    private void line(Line line) {
        var interval = line.low() == null ? "" : String.format(Locale.ROOT, " [%.2f, %.2f]", line.low(), line.high());
        var goal = line.goal() == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        "  goal %s %s: %s",
                        line.goal().atLeast() ? "≥" : "≤",
                        number(line.goal().bound()),
                        line.verdict());
        say("  %-44s %11s %s%s%s", line.what(), number(line.value()), line.unit(), interval, goal);
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%,.0f", value);
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
        return Statistics.median(rounds.stream().mapToDouble(value).toArray());
    }
}
