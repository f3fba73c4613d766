package crm.marketing.segment.domain;

import crm.platform.domain.InvalidInput;
import java.util.List;

/** A filter over the facts of customers. */
public record Rule(Match match, List<Condition> conditions) {

    private static final int MOST_CONDITIONS = 20;

    public Rule {
        conditions = List.copyOf(conditions);
        if (match == null || conditions.isEmpty() || conditions.size() > MOST_CONDITIONS) {
            throw InvalidInput.of(
                    "rule.conditions", "segment.conditions", "A rule has 1 to " + MOST_CONDITIONS + " conditions.");
        }
    }

    /** It looks at what individuals did (CON-12, CON-15). */
    public boolean isProfiling() {
        return conditions.stream().anyMatch(condition -> condition.fact().isBehaviour());
    }

    /** Which facts it asks for, each once. */
    public List<Fact> facts() {
        return conditions.stream().map(Condition::fact).distinct().toList();
    }
}
