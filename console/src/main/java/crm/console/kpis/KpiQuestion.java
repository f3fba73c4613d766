package crm.console.kpis;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.parts.Place;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What is asked of every figure, as the address says it.
 *
 * @param to the day after the last one
 * @param dimension by which only a part is counted; empty for everything
 * @param value of the dimension
 */
record KpiQuestion(
        Place place, LocalDate from, LocalDate to, String by, String window, String dimension, String value) {

    static final List<String> STEPS = List.of("day", "week", "month", "quarter", "none");
    static final List<String> WINDOWS = List.of("P90D", "P180D", "P365D");
    static final List<String> DIMENSIONS =
            List.of("owner", "team", "channel", "product", "topic", "campaign", "source");

    static KpiQuestion of(UriInfo address, LocalDate today) {
        var place = Place.of(address, "from", "to", "by", "window", "dimension", "value");
        var nextMonth = today.withDayOfMonth(1).plusMonths(1);
        return new KpiQuestion(
                place,
                day(place.get("from"), nextMonth.minusYears(1)),
                day(place.get("to"), nextMonth),
                chosen(place.get("by"), STEPS, "month"),
                chosen(place.get("window"), WINDOWS, "P365D"),
                chosen(place.get("dimension"), DIMENSIONS, ""),
                place.get("value"));
    }

    private static LocalDate day(String typed, LocalDate usual) {
        try {
            return typed.isEmpty() ? usual : LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            return usual;
        }
    }

    private static String chosen(String typed, List<String> allowed, String usual) {
        return allowed.contains(typed) ? typed : usual;
    }

    /** This figure can be asked like this. */
    boolean fits(JsonNode definition) {
        return !isDivided()
                || StreamSupport.stream(definition.path("dimensions").spliterator(), false)
                        .anyMatch(one -> one.asText().equals(dimension));
    }

    private boolean isDivided() {
        return !dimension.isEmpty() && !value.isEmpty();
    }

    /** @param colleagues ids by names: an owner is told by the name */
    Map<String, String> query(JsonNode definition, Map<String, String> colleagues) {
        var query = new LinkedHashMap<String, String>();
        query.put("from", from.toString());
        query.put("to", to.toString());
        query.put("by", by);
        if (definition.path("takesWindow").asBoolean()) {
            query.put("window", window);
        }
        if (isDivided()) {
            query.put(dimension, dimension.equals("owner") ? colleagues.getOrDefault(value, value) : value);
        }
        return query;
    }

    /** The same question of one figure. */
    String address(String path) {
        return new Place(path, place.values()).address();
    }
}
