package crm.proofs.bench.report;

import crm.proofs.bench.measure.Round;
import java.util.List;
import java.util.Map;

/**
 * What one part found.
 *
 * @param rounds by candidate; empty where nothing took turns
 * @param exact what was counted after the work and agreed; a disagreement is a failure, not a finding
 * @param skipped why nothing was measured; null when something was
 */
public record Finding(
        String part,
        String title,
        List<Line> lines,
        Map<String, List<Round>> rounds,
        List<String> exact,
        String skipped) {

    public static Finding skipped(String part, String title, String why) {
        return new Finding(part, title, List.of(), Map.of(), List.of(), why);
    }
}
