package crm.console.people;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.shell.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What may be sent to one address.
 *
 * @param address masked; null: it has been erased
 * @param done a refusal was just taken
 * @param open channels that are not refused yet
 */
record Preferred(String brand, @Nullable String address, List<Row> rows, List<String> open, boolean done) {

    /** @param state a code: ALLOWED, OPEN, REFUSED */
    record Row(String channel, String name, String state, String said) {

        public boolean allowed() {
            return state.equals("ALLOWED");
        }

        public boolean refused() {
            return state.equals("REFUSED");
        }
    }

    static Preferred of(JsonNode found, Words words, PeopleTexts texts, boolean done) {
        var rows = StreamSupport.stream(found.path("channels").spliterator(), false)
                .map(channel -> row(channel, words, texts))
                .toList();
        return new Preferred(
                found.path("brand").asText(),
                found.path("address").asText(null),
                rows,
                rows.stream().filter(row -> !row.refused()).map(Row::channel).toList(),
                done);
    }

    private static Row row(JsonNode preference, Words words, PeopleTexts texts) {
        var channel = preference.path("channel").asText();
        var state = preference.path("state").asText();
        var names = Map.of("ARAMA", texts.calls(), "MESAJ", texts.messages(), "EPOSTA", texts.mails());
        return new Row(channel, names.getOrDefault(channel, channel), state, said(preference, state, words, texts));
    }

    private static String said(JsonNode preference, String state, Words words, PeopleTexts texts) {
        if (!preference.hasNonNull("since")) {
            return texts.neverSaid();
        }
        var day = words.day(Instant.parse(preference.path("since").asText()));
        return switch (state) {
            case "ALLOWED" -> texts.allowedSince(day);
            case "REFUSED" -> texts.refusedSince(day);
            default -> texts.openSince(day);
        };
    }

    /** More than one, so that each can be refused alone. */
    public boolean several() {
        return rows.size() > 1;
    }
}
