package crm.proofs.system;

import crm.launcher.server.Module;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The series that a service measures, without their values: a series that appears is what costs, and what may tell.
 *
 * @param series name and labels, by service
 */
public record Metrics(Map<String, Set<String>> series) {

    /** The trace of some request that was counted, behind the value. */
    private static final String EXEMPLAR = " # [{]";

    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    public static Metrics of(TestSystem system) {
        var series = new TreeMap<String, Set<String>>();
        Module.ALL.forEach(module -> series.put(module.id(), read(system, module.id())));
        return new Metrics(series);
    }

    private static Set<String> read(TestSystem system, String service) {
        var names = new TreeSet<String>();
        Api.at(system.management(service), null)
                .get("/q/metrics")
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(EXEMPLAR)[0])
                .forEach(line -> names.add(line.substring(0, line.lastIndexOf(' '))));
        return names;
    }

    /** Those that were not there before, as {@code service: series}. */
    public Set<String> addedTo(Metrics before) {
        var added = new TreeSet<String>();
        series.forEach((service, now) -> now.stream()
                .filter(each -> !before.series.getOrDefault(service, Set.of()).contains(each))
                .forEach(each -> added.add(service + ": " + each)));
        return added;
    }

    /** All values of all labels, each with a series that has it. */
    public Map<String, String> labels() {
        var labels = new TreeMap<String, String>();
        series.forEach((service, all) -> all.forEach(each ->
                LABEL.matcher(each).results().forEach(label -> labels.put(label.group(2), service + ": " + each))));
        return labels;
    }
}
