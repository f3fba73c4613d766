package crm.console.start;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Items;
import crm.console.shell.Words;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the first page.
 *
 * @param visibility OWN, TEAM, DEPARTMENT or ALL
 * @param mine null for who sees no requests
 * @param unassigned open ones that nobody has; null for who sees no requests
 */
record StartPage(
        String name,
        String account,
        String visibility,
        List<String> teams,
        List<String> departments,
        @Nullable Waiting mine,
        @Nullable Waiting unassigned) {

    /** @param count of all, of which the first few are here */
    record Waiting(String count, List<Item> items) {}

    /** @param due ISO 8601; null: no promise runs */
    record Item(
            String subject,
            String number,
            String id,
            @Nullable String due,
            String dueText) {}

    static StartPage of(JsonNode me, JsonNode mine, JsonNode unassigned, Words words) {
        return new StartPage(
                me.path("name").asText(me.path("username").asText()),
                me.path("username").asText(),
                me.path("visibility").asText(),
                texts(me.path("teams")),
                texts(me.path("departments")),
                waiting(mine, words),
                waiting(unassigned, words));
    }

    private static @Nullable Waiting waiting(JsonNode page, Words words) {
        return page.isMissingNode()
                ? null
                : new Waiting(
                        words.number(page.path("count").asLong()),
                        Items.of(page).map(item -> item(item, words)).toList());
    }

    private static Item item(JsonNode request, Words words) {
        var due = request.hasNonNull("nextDueAt")
                ? Instant.parse(request.path("nextDueAt").asText())
                : null;
        return new Item(
                request.path("subject").asText(request.path("number").asText()),
                request.path("number").asText(),
                request.path("id").asText(),
                due == null ? null : due.toString(),
                due == null ? "" : words.day(due) + " " + words.time(due));
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
