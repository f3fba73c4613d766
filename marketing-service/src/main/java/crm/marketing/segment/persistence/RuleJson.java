package crm.marketing.segment.persistence;

import crm.marketing.segment.domain.Condition;
import crm.marketing.segment.domain.Fact;
import crm.marketing.segment.domain.Match;
import crm.marketing.segment.domain.Operator;
import crm.marketing.segment.domain.Rule;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A rule as its column holds it. */
final class RuleJson {

    private RuleJson() {}

    /** Null stays null. */
    static JsonObject write(Rule rule) {
        if (rule == null) {
            return null;
        }
        var conditions = new JsonArray();
        for (var condition : rule.conditions()) {
            conditions.add(new JsonObject()
                    .put("fact", condition.fact().name())
                    .put("operator", condition.operator().name())
                    .put("value", condition.value())
                    .put("currency", condition.currency()));
        }
        return new JsonObject().put("match", rule.match().name()).put("conditions", conditions);
    }

    /** Null stays null. */
    static Rule read(JsonObject json) {
        if (json == null) {
            return null;
        }
        var conditions = json.getJsonArray("conditions").stream()
                .map(JsonObject.class::cast)
                .map(one -> new Condition(
                        Fact.valueOf(one.getString("fact")),
                        Operator.valueOf(one.getString("operator")),
                        one.getString("value"),
                        one.getString("currency")))
                .toList();
        return new Rule(Match.valueOf(json.getString("match")), conditions);
    }
}
