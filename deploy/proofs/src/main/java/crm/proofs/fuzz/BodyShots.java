package crm.proofs.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A body that is good, spoiled in one place at a time. */
final class BodyShots {

    private static final String PLACE = "@@here@@";
    private static final int BODY_LIMIT = 1024 * 1024;
    private static final int DEPTH = 51;

    private final Shot good;
    private final JsonNode body;
    private final JsonNode schema;

    /** @param schema resolved */
    BodyShots(Shot good, JsonNode body, JsonNode schema) {
        this.good = good;
        this.body = body;
        this.schema = schema;
    }

    List<Shot> all() {
        var shots = new ArrayList<Shot>();
        whole(shots);
        types(shots);
        if (body instanceof ObjectNode object) {
            places(object, "").forEach(place -> spoil(place, shots));
            shots.add(json(
                    object.toString().replaceFirst("}$", separator(object) + "\"noSuchProperty\":1}"),
                    "unknown property"));
            object.fieldNames()
                    .forEachRemaining(name -> shots.add(json(
                            object.toString()
                                    .replaceFirst("}$", ",\"" + name + "\":" + object.get(name) + "}")
                                    .replace("\u0000", ""),
                            "twice " + name)));
        }
        return shots;
    }

    private static String separator(ObjectNode object) {
        return object.isEmpty() ? "" : ",";
    }

    private void whole(List<Shot> shots) {
        for (var text :
                List.of("", "null", "[]", "{}", "\"text\"", "1", "{", "{\"a\":}", "[".repeat(100_000), "\u0000")) {
            shots.add(json(text, "body " + Shot.shortened(text)));
        }
        shots.add(json("{\"a\":".repeat(DEPTH) + "1" + "}".repeat(DEPTH), "depth " + DEPTH));
        shots.add(json("{\"a\":\"" + "x".repeat(BODY_LIMIT) + "\"}", "body over 1 MiB"));
        shots.add(good.saying(good.type(), new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'}, "body that is no UTF-8"));
    }

    private void types(List<Shot> shots) {
        for (var type : List.of(
                "text/plain",
                "application/xml",
                "multipart/form-data",
                "application/octet-stream",
                "*/*",
                "nonsense")) {
            shots.add(good.saying(type, good.body(), "content type " + type));
        }
        shots.add(good.saying(null, good.body(), "no content type"));
        var utf16 = new String(good.body(), StandardCharsets.UTF_8).getBytes(Charset.forName("UTF-16"));
        shots.add(good.saying("application/json;charset=UTF-16", utf16, "UTF-16"));
    }

    /** Paths of all values in it, and of what it could hold as well. */
    private Set<String> places(ObjectNode object, String above) {
        var places = new TreeSet<String>();
        if (above.isEmpty()) {
            schema.path("properties").fieldNames().forEachRemaining(name -> places.add("/" + name));
        }
        object.properties().forEach(field -> {
            var place = above + "/" + field.getKey();
            places.add(place);
            if (field.getValue() instanceof ObjectNode inner) {
                places.addAll(places(inner, place));
            } else if (field.getValue() instanceof ArrayNode list && list.path(0) instanceof ObjectNode inner) {
                places.addAll(places(inner, place + "/0"));
            }
        });
        return places;
    }

    private void spoil(String place, List<Shot> shots) {
        var name = place.substring(place.lastIndexOf('/') + 1);
        ObjectNode copy = body.deepCopy();
        var parent = (ObjectNode) copy.at(place.substring(0, place.lastIndexOf('/')));
        if (parent.has(name)) {
            parent.remove(name);
            shots.add(json(copy.toString(), "without " + place));
        }
        parent.put(name, PLACE);
        var text = copy.toString();
        Hostile.LITERALS.forEach(literal ->
                shots.add(json(text.replace("\"" + PLACE + "\"", literal), place + " = " + Shot.shortened(literal))));
    }

    private Shot json(String text, String what) {
        return good.saying(good.type(), text.getBytes(StandardCharsets.UTF_8), what);
    }
}
