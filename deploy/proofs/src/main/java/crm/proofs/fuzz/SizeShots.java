package crm.proofs.fuzz;

import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.proofs.openapi.BodyPlaces;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Bodies of the largest size that is taken, of one byte more, and of as many of the smallest elements as fit (C41). */
final class SizeShots {

    static final int BODY_LIMIT = 1024 * 1024;

    private static final String PLACE = "@@here@@";
    private static final int MANY = 30_000;
    private static final List<String> SMALLEST = List.of("{}", "[]", "0", "\"\"", "null");

    private final Shot good;
    private final ObjectNode body;
    private final List<String> lists;

    /** @param lists where one stands in the body, or may */
    SizeShots(Shot good, ObjectNode body, List<String> lists) {
        this.good = good;
        this.body = body;
        this.lists = lists;
    }

    List<Shot> all() {
        var shots = new ArrayList<Shot>();
        shots.add(padded(BODY_LIMIT, "a body of the largest size"));
        shots.add(padded(BODY_LIMIT + 1, "a body of one byte too many").thatIsWrong());
        shots.add(json(() -> "{\"a\":\"" + "x".repeat(BODY_LIMIT) + "\"}", "a text over 1 MiB")
                .thatIsWrong());
        lists.forEach(place -> elements(place, shots));
        return shots;
    }

    /** White space is no element and no text: nothing but the bytes is counted. */
    private Shot padded(int size, String what) {
        var text = body.toString();
        var padding = size - text.getBytes(StandardCharsets.UTF_8).length;
        return json(() -> text.substring(0, text.length() - 1) + " ".repeat(padding) + "}", what);
    }

    private void elements(String place, List<Shot> shots) {
        for (var element : SMALLEST) {
            var all = BODY_LIMIT / (element.length() + 1) - body.toString().length();
            shots.add(list(place, element, MANY));
            shots.add(list(place, element, all));
        }
    }

    private Shot list(String place, String element, int times) {
        var copy = BodyPlaces.put(body, place, PLACE).toString();
        return json(
                        () -> copy.replace(
                                "\"" + PLACE + "\"", "[" + (element + ",").repeat(times - 1) + element + "]"),
                        place + " = " + times + " times " + element)
                .thatIsWrong();
    }

    private Shot json(Supplier<String> text, String what) {
        return good.saying(good.type(), () -> text.get().getBytes(StandardCharsets.UTF_8), what);
    }
}
