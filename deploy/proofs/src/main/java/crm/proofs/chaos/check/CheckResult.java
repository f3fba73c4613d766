package crm.proofs.chaos.check;

import java.util.List;

/**
 * What one check found.
 *
 * @param examined how many lines were looked at
 * @param violations how many
 * @param examples the first of them, as sentences
 */
public record CheckResult(String name, long examined, long violations, List<String> examples) {

    public boolean holds() {
        return violations == 0;
    }
}
