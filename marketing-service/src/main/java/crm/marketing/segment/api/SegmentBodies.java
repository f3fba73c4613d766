package crm.marketing.segment.api;

import crm.marketing.segment.domain.Rule;
import crm.marketing.segment.domain.SegmentKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the operations on segments take. */
final class SegmentBodies {

    /** One line, no control character. */
    static final String LINE = "^[^\\x00-\\x1F\\x7F\\u0085\\u2028\\u2029]*$";

    private SegmentBodies() {}

    @Schema(name = "DefineSegment", examples = """
            {"name": "Did not buy for half a year", "kind": "RULE", "rule": {"match": "ALL", "conditions": [
              {"fact": "ORDER_COUNT", "operator": "AT_LEAST", "value": "2"},
              {"fact": "DAYS_SINCE_LAST_ORDER", "operator": "AT_LEAST", "value": "180"}]}}""")
    record Define(
            @NotBlank @Size(max = 200) @Pattern(regexp = LINE)
            String name,

            @NotNull SegmentKind kind,
            @Valid @Nullable RuleBody rule) {

        @Nullable
        Rule domainRule() {
            return rule == null ? null : rule.toDomain();
        }
    }

    /** Absent fields stay as they are. */
    @Schema(name = "RedefineSegment", examples = "{\"name\": \"Did not buy for a year\"}")
    record Redefine(
            @Size(min = 1, max = 200) @Pattern(regexp = LINE) @Nullable
            String name,

            @Valid @Nullable RuleBody rule) {

        @Nullable
        Rule domainRule() {
            return rule == null ? null : rule.toDomain();
        }
    }

    /** At most 1000 changes at once; who is on the list already, or not, stays so. */
    @Schema(name = "ChangeSegmentMembers", examples = "{\"add\": [\"019a1b2c-0000-7000-8000-000000000001\"]}")
    record Members(
            @Size(max = 1000) @Nullable List<@NotNull UUID> add,
            @Size(max = 1000) @Nullable List<@NotNull UUID> remove) {

        @AssertTrue(message = "1 to 1000 changes at once")
        @Schema(hidden = true)
        boolean isWithinBounds() {
            var changes = toAdd().size() + toRemove().size();
            return changes >= 1 && changes <= 1000;
        }

        List<UUID> toAdd() {
            return add == null ? List.of() : add;
        }

        List<UUID> toRemove() {
            return remove == null ? List.of() : remove;
        }
    }
}
