package crm.proofs.floors;

import java.lang.module.ModuleDescriptor.Version;
import java.util.List;
import java.util.stream.Stream;

/**
 * The least version that is taken of a component.
 *
 * @param wanted the version it should have and cannot; then {@code because} and {@code meanwhile} say why and what protects
 */
record Floor(
        String component,
        String least,
        List<String> advisory,
        String reason,
        String wanted,
        String because,
        String meanwhile) {

    /** What is wrong with what was resolved; empty when it holds. */
    Stream<String> broken(List<Component> resolved) {
        var mine = resolved.stream().filter(one -> one.is(component)).toList();
        if (mine.isEmpty()) {
            return Stream.of(component + " is resolved nowhere: the floor says nothing");
        }
        return Stream.concat(
                incomplete(),
                mine.stream()
                        .filter(one -> below(one, least))
                        .map(one -> one + " is below " + least + " (" + advisory + ")"));
    }

    /** Entries that have become, or are not yet, the truth. */
    Stream<String> stale(List<Component> resolved) {
        var raised = wanted != null
                && resolved.stream().filter(one -> one.is(component)).noneMatch(one -> below(one, wanted));
        return raised
                ? Stream.of(component + " has reached " + wanted + ": make it the floor and take the excuse out")
                : Stream.empty();
    }

    private Stream<String> incomplete() {
        var unexplained = advisory == null
                || advisory.isEmpty()
                || isBlank(reason)
                || wanted != null && (isBlank(because) || isBlank(meanwhile));
        return unexplained ? Stream.of(component + " does not say what it is for") : Stream.empty();
    }

    private static boolean below(Component component, String version) {
        return Version.parse(component.version()).compareTo(Version.parse(version)) < 0;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
