package crm.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a reader of the old contract would stumble over in the new one: additive changes only, else a new version. */
final class Compatibility {

    private final List<String> breaks = new ArrayList<>();

    private Compatibility() {}

    /** Empty when the new schema may take the old one's place. */
    static List<String> breaksBetween(JsonNode old, JsonNode changed) {
        var comparison = new Compatibility();
        comparison.compare("", old, changed);
        return comparison.breaks;
    }

    private void compare(String at, JsonNode old, JsonNode changed) {
        for (var keyword : List.of("type", "format", "pattern")) {
            if (!old.path(keyword).equals(changed.path(keyword))) {
                breaks.add("%s: %s was %s".formatted(at, keyword, old.path(keyword)));
            }
        }
        old.path("properties").properties().forEach(property -> compareProperty(at, property.getKey(), old, changed));
        texts(changed.path("required")).stream()
                .filter(name -> !texts(old.path("required")).contains(name))
                .forEach(name -> breaks.add(at + "/" + name + ": became required"));
        texts(old.path("required")).stream()
                .filter(name -> !texts(changed.path("required")).contains(name))
                .forEach(name -> breaks.add(at + "/" + name + ": was always there"));
        if (!texts(old.path("enum")).equals(texts(changed.path("enum")))) {
            breaks.add(at + ": the closed list was " + old.path("enum"));
        }
        if (old.has("items")) {
            compare(at + "[]", old.path("items"), changed.path("items"));
        }
    }

    private void compareProperty(String at, String name, JsonNode old, JsonNode changed) {
        var path = at + "/" + name;
        if (!changed.path("properties").has(name)) {
            breaks.add(path + ": is gone");
            return;
        }
        compare(
                path,
                old.path("properties").path(name),
                changed.path("properties").path(name));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .sorted()
                .collect(Collectors.toList());
    }
}
