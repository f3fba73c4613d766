package crm.marketing.segment.api;

import crm.marketing.segment.domain.Condition;
import crm.marketing.segment.domain.Fact;
import crm.marketing.segment.domain.Match;
import crm.marketing.segment.domain.Operator;
import crm.marketing.segment.domain.Rule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A rule as the API takes and shows it. */
@Schema(name = "SegmentRule")
record RuleBody(
        @NotNull Match match,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid ConditionBody> conditions) {

    /**
     * @param value a whole number, an amount, an instant (UTC), true or false, or a text, as the fact asks
     * @param currency for REVENUE only
     */
    @Schema(name = "SegmentCondition")
    record ConditionBody(
            @NotNull Fact fact,
            @NotNull Operator operator,
            @NotNull @Size(min = 1, max = 80) String value,
            @Size(min = 3, max = 3) @Nullable String currency) {}

    Rule toDomain() {
        return new Rule(
                match,
                conditions.stream()
                        .map(one -> new Condition(one.fact(), one.operator(), one.value(), one.currency()))
                        .toList());
    }

    /** Null stays null. */
    static @Nullable RuleBody of(@Nullable Rule rule) {
        return rule == null
                ? null
                : new RuleBody(
                        rule.match(),
                        rule.conditions().stream()
                                .map(one -> new ConditionBody(one.fact(), one.operator(), one.value(), one.currency()))
                                .toList());
    }
}
