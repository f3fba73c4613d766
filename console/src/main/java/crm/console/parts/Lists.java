package crm.console.parts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every list asks of the API, and what it makes of the answer. */
public final class Lists {

    private static final String PAGE = "50";

    private Lists() {}

    /** Text, order and page as the address says. */
    public static Map<String, String> query(Place place, String usualSort) {
        var query = new LinkedHashMap<String, String>();
        query.put("limit", PAGE);
        query.put(Place.SORT, usualSort);
        for (var name : List.of(Place.SEARCH, Place.SORT, Place.CURSOR)) {
            if (!place.get(name).isEmpty()) {
                query.put(name, place.get(name));
            }
        }
        return query;
    }

    /** One filter of the API by what the address says of it. */
    public static void filter(Map<String, String> query, Place place, String name) {
        if (!place.get(name).isEmpty()) {
            query.put("filter[" + name + "]", place.get(name));
        }
    }

    public static @Nullable String next(Place place, JsonNode page) {
        return Listing.next(place, page.path("nextCursor").asText(""));
    }
}
