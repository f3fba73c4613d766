package crm.console.consents;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.shell.Told;
import crm.console.shell.Words;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * An entry of the ledger.
 *
 * @param restricts it ends a permission
 * @param about channel or purpose
 */
record EntryRow(
        String id,
        String permissionId,
        String action,
        boolean restricts,
        boolean grants,
        String about,
        String family,
        String effective,
        String recorded,
        String source,
        String evidence,
        String actor,
        String basis,
        String notices,
        String place,
        String hash,
        String previous) {

    static EntryRow of(JsonNode entry, Words words, ConsentCodes codes) {
        var told = new Told(entry, words);
        var action = told.text("action");
        return new EntryRow(
                told.text("id"),
                told.text("permissionId"),
                codes.of(action),
                Restrictive.is(action),
                action.equals("GRANT"),
                codes.of(told.text(entry.hasNonNull("channel") ? "channel" : "purpose")),
                codes.of(told.text("family")),
                told.moment("effectiveAt"),
                told.moment("recordedAt"),
                codes.of(told.text("source")),
                codes.of(told.text("evidenceType")),
                codes.of(told.text("actorType")),
                codes.of(told.text("legalBasis")),
                StreamSupport.stream(entry.path("noticeVersionIds").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", ")),
                told.text("shard") + " / " + told.text("seq"),
                told.text("entryHash"),
                told.text("prevHash"));
    }
}
