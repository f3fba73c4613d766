package crm.console.leads;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.parts.Cell;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What a lead is called on its pages. */
final class LeadWords {

    private LeadWords() {}

    /** In the order in which a lead goes through them. */
    static Map<String, String> statuses(LeadTexts texts) {
        var names = new LinkedHashMap<String, String>();
        names.put("NEW", texts.statusNew());
        names.put("ASSIGNED", texts.statusAssigned());
        names.put("WORKING", texts.statusWorking());
        names.put("QUALIFIED", texts.statusQualified());
        names.put("CONVERTED", texts.statusConverted());
        names.put("DISQUALIFIED", texts.statusDisqualified());
        return names;
    }

    static Cell status(JsonNode lead, LeadTexts texts) {
        var code = lead.path("status").asText();
        return Cell.tag(
                statuses(texts).getOrDefault(code, code),
                switch (code) {
                    case "CONVERTED" -> "ok";
                    case "DISQUALIFIED" -> "line";
                    case "QUALIFIED" -> "accent";
                    default -> "info";
                });
    }

    static String name(JsonNode lead, LeadTexts texts) {
        var person = lead.path("personName").asText("");
        return person.isEmpty() ? lead.path("companyName").asText(texts.unnamed()) : person;
    }

    /** The first address of the kind; empty for none. */
    static String contact(JsonNode lead, String kind) {
        return StreamSupport.stream(lead.path("contactPoints").spliterator(), false)
                .filter(point -> point.path("kind").asText().equals(kind))
                .map(point -> point.path("value").asText())
                .findFirst()
                .orElse("");
    }
}
