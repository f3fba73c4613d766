package crm.console.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.shell.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise of time and how it stands.
 *
 * @param due ISO 8601, what the clock counts to; null: it does not run
 * @param state met, late or paused of a clock that does not run
 * @param text what stands there without script
 */
public record RequestClock(String name, @Nullable String due, String state, String text) {

    static List<RequestClock> of(JsonNode request, Words words, InboxTexts texts) {
        var clocks = new ArrayList<RequestClock>();
        clocks.add(one(
                texts.answerClock(),
                request.path("answerDueAt"),
                request.path("firstAnswerAt"),
                request,
                words,
                texts));
        clocks.add(one(
                texts.resolutionClock(),
                request.path("resolutionDueAt"),
                request.path("resolvedAt"),
                request,
                words,
                texts));
        return clocks;
    }

    private static RequestClock one(
            String name, JsonNode due, JsonNode kept, JsonNode request, Words words, InboxTexts texts) {
        if (due.asText("").isEmpty()) {
            return new RequestClock(name, null, "paused", texts.noPromise());
        }
        var promised = Instant.parse(due.asText());
        if (!kept.asText("").isEmpty()) {
            var late = Instant.parse(kept.asText()).isAfter(promised);
            return new RequestClock(
                    name,
                    null,
                    late ? "late" : "met",
                    late ? texts.missed(words.moment(kept)) : texts.met(words.moment(kept)));
        }
        return switch (request.path("status").asText()) {
            case "WAITING_CUSTOMER" -> new RequestClock(name, null, "paused", texts.paused());
            case "REJECTED", "CLOSED" -> new RequestClock(name, null, "paused", words.moment(due));
            default -> new RequestClock(name, promised.toString(), "", words.moment(due));
        };
    }
}
