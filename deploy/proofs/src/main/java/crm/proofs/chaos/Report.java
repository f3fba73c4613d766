package crm.proofs.chaos;

import static java.util.stream.Collectors.groupingBy;

import crm.proofs.chaos.check.CheckResult;
import crm.proofs.chaos.fault.Recovery;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** A result for people. */
final class Report {

    private static final int EXAMPLES = 5;

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void print(ChaosResult result) {
        out.printf(
                "%n%d commands answered in %d s, %d attempts repeated, %d faults%n%n",
                result.commands(),
                result.took().toSeconds(),
                result.retries(),
                result.recoveries().size());
        result.checks().forEach(this::print);
        print(new CheckResult(
                "no call failed while only Kafka was away",
                result.retries(),
                result.becauseOfKafka().size(),
                result.becauseOfKafka().stream().map(Object::toString).toList()));
        out.println();
        byTarget(result.recoveries());
        result.leftOut().forEach(each -> out.println("  – left out: " + each));
        out.printf("%nEverything that was seen: %s%n", result.capture());
        out.println(verdict(result));
    }

    static String verdict(ChaosResult result) {
        if (!result.nothingWrong()) {
            return "REFUTED: the lines marked with ✗ say what is wrong";
        }
        return result.mendedInTime(1)
                ? "PROVEN" + exceptions(result) + ": nothing lost, nothing twice, nothing out of order"
                : "REFUTED: nothing lost, nothing twice, but it took too long to come back";
    }

    private static String exceptions(ChaosResult result) {
        return result.leftOut().isEmpty() ? "" : " but for " + result.leftOut().size() + " faults that were left out";
    }

    private void print(CheckResult check) {
        out.printf(
                "  %s %-50s %9d examined %6d violations%n",
                check.holds() ? "✓" : "✗", check.name(), check.examined(), check.violations());
        check.examples().stream().limit(EXAMPLES).forEach(example -> out.println("      " + example));
    }

    private void byTarget(List<Recovery> recoveries) {
        recoveries.stream()
                .sorted(Comparator.comparing(Recovery::target))
                .collect(groupingBy(
                        recovery -> recovery.target() + ", " + recovery.fault().kind(),
                        LinkedHashMap::new,
                        java.util.stream.Collectors.toList()))
                .forEach(this::print);
    }

    private void print(String what, Collection<Recovery> recoveries) {
        var longest = recoveries.stream()
                .map(Recovery::took)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        var one = recoveries.iterator().next();
        out.printf(
                "  %s %-20s %-15s longest %5s, each %s%s%n",
                recoveries.stream().allMatch(recovery -> recovery.inTime(1)) ? "✓" : "✗",
                what,
                one.sign(),
                seconds(longest),
                recoveries.stream().map(Recovery::took).map(Report::seconds).toList(),
                one.goal() == null ? "" : ", goal " + one.goal().toSeconds() + " s");
    }

    private static String seconds(Duration time) {
        return String.format("%.1f s", time.toMillis() / 1000.0);
    }
}
