package crm.console.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.shell.Words;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * One request with its conversation, and what may be done with it now.
 *
 * @param may what the state and the role allow: take, answer, resolve
 * @param codes how a request may have been solved
 */
record RequestPage(String id, RequestRow row, String description, List<Said> talk, List<Code> codes, Set<String> may) {

    private static final Set<String> ENDED = Set.of("RESOLVED", "CLOSED", "REJECTED");

    /** @param ours an answer of the desk; else the customer's */
    record Said(boolean ours, String text, String at) {}

    /** A term of the vocabulary of solutions. */
    record Code(String code, String name) {}

    static RequestPage of(
            JsonNode request,
            JsonNode messages,
            JsonNode codes,
            boolean writes,
            boolean resolves,
            Words words,
            InboxTexts texts) {
        var open = !ENDED.contains(request.path("status").asText());
        var assigned = request.hasNonNull("assigneeUserId");
        var may = new HashSet<String>();
        add(may, "take", open && !assigned && writes);
        add(may, "answer", open && assigned && writes);
        add(may, "resolve", open && assigned && resolves);
        return new RequestPage(
                request.path("id").asText(),
                RequestRow.of(request, words, texts),
                request.path("description").asText(""),
                StreamSupport.stream(messages.path("items").spliterator(), false)
                        .map(message -> said(message, words))
                        .toList(),
                StreamSupport.stream(codes.path("items").spliterator(), false)
                        .filter(code -> !code.path("retired").asBoolean())
                        .map(code -> new Code(
                                code.path("code").asText(), code.path("name").asText()))
                        .toList(),
                may);
    }

    private static void add(Set<String> may, String what, boolean allowed) {
        if (allowed) {
            may.add(what);
        }
    }

    private static Said said(JsonNode message, Words words) {
        var at = Instant.parse(message.path("at").asText());
        return new Said(
                message.path("direction").asText().equals("SENT"),
                message.path("text").asText(),
                words.day(at) + " " + words.time(at));
    }

    public boolean allows(String what) {
        return may.contains(what);
    }
}
