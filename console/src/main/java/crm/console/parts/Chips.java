package crm.console.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Views of a list side by side, each a link; one of them is chosen. */
public record Chips(String name, List<Chip> all) {

    public record Chip(String text, String address, boolean current) {}

    /**
     * @param parameter of the address that they set
     * @param everything what it is called when nothing is chosen
     * @param texts by the value of the parameter, in the order of their iteration
     */
    public static Chips of(Place place, String parameter, String name, String everything, Map<String, String> texts) {
        var chosen = place.get(parameter);
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(everything, place.with(parameter, "").address(), !texts.containsKey(chosen)));
        texts.forEach((value, text) ->
                chips.add(new Chip(text, place.with(parameter, value).address(), value.equals(chosen))));
        return new Chips(name, chips);
    }
}
