package crm.proofs.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where in an operation's body what stands, as JSON pointers; of lists the first place. */
public final class BodyPlaces {

    private static final int DEEPEST = 8;

    private BodyPlaces() {}

    /** Where ids of other records stand. */
    public static Set<String> ofIds(ApiOperation operation) {
        var places = new TreeSet<String>();
        operation.bodySchema().ifPresent(schema -> ids(operation.document(), schema, "", places, 0));
        return places;
    }

    private static void ids(ApiDocument document, JsonNode given, String place, Set<String> places, int depth) {
        var schema = document.resolve(given);
        if (depth > DEEPEST) {
            return;
        }
        if (schema.path("format").asText().equals("uuid")) {
            places.add(place);
        }
        schema.path("properties")
                .properties()
                .forEach(each -> ids(document, each.getValue(), place + "/" + each.getKey(), places, depth + 1));
        if (schema.has("items")) {
            ids(document, schema.path("items"), place + "/0", places, depth + 1);
        }
        for (var choice : List.of("oneOf", "anyOf", "allOf")) {
            schema.path(choice).forEach(each -> ids(document, each, place, places, depth + 1));
        }
    }

    /** What the document says of the value there; missing when it says nothing, or leaves a choice. */
    public static JsonNode schemaOf(ApiOperation operation, String place) {
        var document = operation.document();
        var schema = document.resolve(operation.bodySchema().orElseThrow());
        for (var name : place.substring(1).split("/")) {
            var inner = name.equals("0")
                    ? schema.path("items")
                    : schema.path("properties").path(name);
            schema = document.resolve(inner);
        }
        return schema;
    }

    /** The name of the property that holds it, or the list that it stands in. */
    public static String field(String place) {
        var names = place.replaceAll("(/\\d+)+$", "");
        return names.substring(names.lastIndexOf('/') + 1);
    }

    /** A copy with the text at the place, and with what has to be around it. */
    public static JsonNode put(JsonNode body, String place, String text) {
        JsonNode copy = body.deepCopy();
        var names = place.substring(1).split("/");
        var at = copy;
        for (int i = 0; i < names.length - 1; i++) {
            at = child(at, names[i], names[i + 1].equals("0"));
        }
        set(at, names[names.length - 1], TextNode.valueOf(text));
        return copy;
    }

    private static JsonNode child(JsonNode parent, String name, boolean isList) {
        var known = name.equals("0") && parent instanceof ArrayNode ? parent.path(0) : parent.path(name);
        if (known.isContainerNode()) {
            return known;
        }
        JsonNode made = isList ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
        set(parent, name, made);
        return made;
    }

    private static void set(JsonNode parent, String name, JsonNode value) {
        if (parent instanceof ArrayNode list) {
            if (list.isEmpty()) {
                list.add(value);
            } else {
                list.set(0, value);
            }
        } else {
            ((ObjectNode) parent).set(name, value);
        }
    }
}
