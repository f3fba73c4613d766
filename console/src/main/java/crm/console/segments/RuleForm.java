package crm.console.segments;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Items;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A segment as its form holds it: rows are added and taken away by the server, so that it works without script.
 *
 * @param match ALL or ANY
 * @param version of the segment that is changed
 */
record RuleForm(String name, String match, List<ConditionRow> rows, long version) {

    private static final String REMOVE = "remove-";

    static RuleForm empty() {
        return new RuleForm("", "ALL", List.of(), 0);
    }

    static RuleForm of(JsonNode segment, ZoneId zone) {
        return new RuleForm(
                segment.path("name").asText(),
                segment.path("rule").path("match").asText("ALL"),
                Items.rows(segment.path("rule").path("conditions"), condition -> ConditionRow.of(condition, zone)),
                segment.path("version").asLong());
    }

    /** As posted: the rows' fields stand beside each other in the order of the rows. */
    static RuleForm of(MultivaluedMap<String, String> form) {
        var facts = all(form, "fact");
        var rows = new ArrayList<ConditionRow>();
        for (int at = 0; at < facts.size(); at++) {
            if (Facts.isKnown(facts.get(at))) {
                rows.add(new ConditionRow(
                        Facts.valueOf(facts.get(at)),
                        at(all(form, "operator"), at),
                        at(all(form, "value"), at).strip(),
                        at(all(form, "currency"), at).strip()));
            }
        }
        return new RuleForm(first(form, "name"), first(form, "match"), rows, number(first(form, "version")));
    }

    private static List<String> all(MultivaluedMap<String, String> form, String field) {
        return form.getOrDefault(field, List.of());
    }

    private static String at(List<String> values, int at) {
        return at < values.size() ? values.get(at) : "";
    }

    private static String first(MultivaluedMap<String, String> form, String field) {
        return at(all(form, field), 0).strip();
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    /** After a press on add or on one of the buttons beside the rows; else unchanged. */
    RuleForm after(String pressed, String added) {
        var changed = new ArrayList<>(rows);
        if (pressed.equals("add") && Facts.isKnown(added)) {
            changed.add(ConditionRow.empty(Facts.valueOf(added)));
        }
        if (pressed.matches(REMOVE + "\\d{1,3}")) {
            var at = Integer.parseInt(pressed.substring(REMOVE.length()));
            if (at < changed.size()) {
                changed.remove(at);
            }
        }
        return new RuleForm(name, match, changed, version);
    }

    Map<String, Object> rule(ZoneId zone) {
        return Map.of(
                "match",
                match,
                "conditions",
                rows.stream().map(row -> row.body(zone)).toList());
    }
}
