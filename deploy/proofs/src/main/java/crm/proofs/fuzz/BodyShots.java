package crm.proofs.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.proofs.openapi.ApiDocument;
import crm.proofs.openapi.BodyPlaces;
import crm.proofs.openapi.SampleValues;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** A body that is good, spoiled in one place at a time. */
final class BodyShots {

    private static final String PLACE = "@@here@@";
    private static final int DEPTH = 60;

    private final Shot good;
    private final JsonNode body;
    private final JsonNode schema;
    private final ApiDocument document;

    BodyShots(Shot good, JsonNode body) {
        this.good = good;
        this.body = body;
        this.document = good.operation().document();
        this.schema = document.resolve(good.operation().bodySchema().orElseThrow());
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
                                    "twice " + name)
                            .thatIsWrong()));
            shots.add(json(object + "rest", "text behind it").thatIsWrong());
            shots.add(json(object + "" + object, "one behind it").thatIsWrong());
            shots.addAll(new SizeShots(good, object, lists()).all());
        }
        return shots;
    }

    /** Of what the document says that it is a list; with none, whatever the body has. */
    private List<String> lists() {
        var lists = schema.path("properties").properties().stream()
                .filter(each ->
                        SampleValues.type(document.resolve(each.getValue())).equals("array"))
                .map(each -> "/" + each.getKey())
                .toList();
        var first = body.fieldNames();
        return !lists.isEmpty() || !first.hasNext() ? lists : List.of("/" + first.next());
    }

    private static String separator(ObjectNode object) {
        return object.isEmpty() ? "" : ",";
    }

    private void whole(List<Shot> shots) {
        for (var text :
                List.of("", "null", "[]", "{}", "\"text\"", "1", "{", "{\"a\":}", "[".repeat(100_000), "\u0000")) {
            shots.add(json(text, "body " + Shot.shortened(text)));
        }
        shots.add(json("{\"a\":".repeat(DEPTH) + "1" + "}".repeat(DEPTH), "depth " + DEPTH)
                .thatIsWrong());
        shots.add(good.saying(
                good.type(), () -> new byte[] {'"', (byte) 0xC3, (byte) 0x28, '"'}, "body that is no UTF-8"));
    }

    private void types(List<Shot> shots) {
        for (var type : List.of(
                "text/plain",
                "application/xml",
                "multipart/form-data",
                "application/octet-stream",
                "*/*",
                "nonsense")) {
            shots.add(good.saying(type, good::body, "content type " + type));
        }
        shots.add(good.saying(null, good::body, "no content type"));
        var utf16 = new String(good.body(), StandardCharsets.UTF_8).getBytes(Charset.forName("UTF-16"));
        shots.add(good.saying("application/json;charset=UTF-16", () -> utf16, "UTF-16"));
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
        var expected = BodyPlaces.schemaOf(good.operation(), place);
        for (var literal : Hostile.LITERALS) {
            var shot = json(() -> text.replace("\"" + PLACE + "\"", literal), place + " = " + Shot.shortened(literal));
            shots.add(Literals.isWrong(literal, expected) ? shot.thatIsWrong() : shot);
        }
    }

    private Shot json(String text, String what) {
        return json(() -> text, what);
    }

    private Shot json(Supplier<String> text, String what) {
        return good.saying(good.type(), () -> text.get().getBytes(StandardCharsets.UTF_8), what);
    }
}
