package crm.console.segments;

import crm.console.shell.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of facts that are chosen and not typed, in words.
 *
 * @param sources how customers come, by the codes of the vocabulary
 */
record FactValues(SegmentTexts texts, Map<String, String> sources) {

    private Map<String, String> of(Facts fact) {
        return switch (fact) {
            case KIND -> inOrder("INDIVIDUAL", texts.individual(), "CORPORATE", texts.corporate());
            case LANGUAGE -> inOrder("tr", texts.turkish(), "en", texts.english());
            case ACQUISITION_CHANNEL -> sources;
            case OPEN_COMPLAINT -> inOrder("true", texts.yes(), "false", texts.no());
            default -> Map.of();
        };
    }

    private static Map<String, String> inOrder(String code, String name, String otherCode, String otherName) {
        var values = new LinkedHashMap<String, String>();
        values.put(code, name);
        values.put(otherCode, otherName);
        return values;
    }

    /** Empty where the value is typed; what stands there now is one of them, also where nobody knows it any more. */
    List<Choice> choices(Facts fact, String value) {
        var values = new LinkedHashMap<>(of(fact));
        if (!values.isEmpty() && !value.isEmpty()) {
            values.putIfAbsent(value, value);
        }
        return Choice.of(values.keySet(), value, code -> values.getOrDefault(code, code));
    }

    String name(Facts fact, String value) {
        return of(fact).getOrDefault(value, value);
    }
}
