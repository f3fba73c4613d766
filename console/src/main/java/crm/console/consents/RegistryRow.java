package crm.console.consents;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.shell.Told;
import crm.console.shell.Words;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the registry was told, or waits to be told.
 *
 * @param due ISO 8601, while it is not told; null: it is, or there is no deadline
 */
record RegistryRow(
        String permissionId,
        String status,
        boolean approval,
        String channel,
        String state,
        boolean good,
        boolean bad,
        @Nullable String due,
        String deadline,
        String attempts,
        String answer,
        String nextAttempt) {

    static final Set<String> OPEN = Set.of("QUEUED", "IN_FLIGHT", "ACCEPTED", "RETRY");
    private static final Set<String> GOOD = Set.of("CONFIRMED", "CONFIRMED_EQUIVALENT");
    private static final Set<String> BAD = Set.of("DEADLINE_MISSED", "DEAD");

    static RegistryRow of(JsonNode item, Words words, ConsentCodes codes) {
        var told = new Told(item, words);
        var state = told.text("state");
        return new RegistryRow(
                told.text("permissionId"),
                codes.of(told.text("status")),
                told.text("status").equals("ONAY"),
                codes.of(told.text("channel")),
                codes.of(state),
                GOOD.contains(state),
                BAD.contains(state),
                OPEN.contains(state) && item.hasNonNull("deadlineAt") ? told.text("deadlineAt") : null,
                told.moment("deadlineAt"),
                told.text("attempt"),
                told.text("lastCode"),
                OPEN.contains(state) ? told.moment("nextAttemptAt") : "");
    }
}
