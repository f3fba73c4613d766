package crm.console.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.shell.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request in the inbox.
 *
 * @param due ISO 8601, what the clock counts to; null: no promise runs
 * @param opened day and time
 * @param assigned somebody has it
 */
record RequestRow(
        String id,
        long version,
        String number,
        String customerId,
        String subject,
        String type,
        String priority,
        String status,
        @Nullable String due,
        String dueText,
        boolean overdue,
        String opened,
        boolean assigned) {

    static RequestRow of(JsonNode request, Words words, InboxTexts texts) {
        var due = request.hasNonNull("nextDueAt")
                ? Instant.parse(request.path("nextDueAt").asText())
                : null;
        var opened = Instant.parse(request.path("openedAt").asText());
        return new RequestRow(
                request.path("id").asText(),
                request.path("version").asLong(),
                request.path("number").asText(),
                request.path("customerId").asText(),
                request.path("subject").asText(request.path("number").asText()),
                type(request.path("type").asText(), texts),
                priority(request.path("priority").asText(), texts),
                status(request.path("status").asText(), texts),
                due == null ? null : due.toString(),
                due == null ? "" : words.day(due) + " " + words.time(due),
                request.path("overdue").asBoolean(),
                words.day(opened) + " " + words.time(opened),
                request.hasNonNull("assigneeUserId"));
    }

    private static String type(String code, InboxTexts texts) {
        return switch (code) {
            case "REQUEST" -> texts.request();
            case "SUGGESTION" -> texts.suggestion();
            case "COMPLAINT" -> texts.complaint();
            default -> code;
        };
    }

    private static String priority(String code, InboxTexts texts) {
        return switch (code) {
            case "LOW" -> texts.low();
            case "NORMAL" -> texts.normal();
            case "HIGH" -> texts.high();
            case "URGENT" -> texts.urgent();
            default -> code;
        };
    }

    private static String status(String code, InboxTexts texts) {
        return switch (code) {
            case "NEW" -> texts.statusNew();
            case "ASSIGNED" -> texts.statusAssigned();
            case "IN_PROGRESS" -> texts.statusInProgress();
            case "WAITING_CUSTOMER" -> texts.statusWaiting();
            case "RESOLVED" -> texts.statusResolved();
            case "CLOSED" -> texts.statusClosed();
            case "REJECTED" -> texts.statusRejected();
            default -> code;
        };
    }
}
