package crm.console.parts;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.shell.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Sums that the API makes of all rows that fit, also of those on other pages. */
public final class Figures {

    private Figures() {}

    /**
     * @param page of a list that was asked with {@code sums}
     * @param names of the values that were summed by
     */
    public static List<Listing.Figure> of(JsonNode page, Map<String, String> names, Words words) {
        return StreamSupport.stream(page.path("sums").spliterator(), false)
                .map(sum -> new Listing.Figure(
                        names.getOrDefault(
                                sum.path("value").asText(), sum.path("value").asText()),
                        amounts(sum, words),
                        words.number(sum.path("count").asLong())))
                .toList();
    }

    private static String amounts(JsonNode sum, Words words) {
        return StreamSupport.stream(sum.path("amounts").spliterator(), false)
                .map(words::money)
                .collect(Collectors.joining(" · "));
    }
}
