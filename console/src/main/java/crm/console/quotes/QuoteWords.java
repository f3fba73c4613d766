package crm.console.quotes;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.parts.Cell;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the states of a quote, and the reasons to decline one, are called. */
final class QuoteWords {

    private QuoteWords() {}

    static Map<String, String> statuses(QuoteTexts texts) {
        var names = new LinkedHashMap<String, String>();
        names.put("DRAFT", texts.draft());
        names.put("IN_APPROVAL", texts.inApproval());
        names.put("APPROVED", texts.approved());
        names.put("SENT", texts.sent());
        names.put("ACCEPTED", texts.accepted());
        names.put("REJECTED", texts.rejected());
        names.put("EXPIRED", texts.expired());
        names.put("SUPERSEDED", texts.superseded());
        names.put("ORDERED", texts.ordered());
        return names;
    }

    static Cell status(JsonNode quote, QuoteTexts texts) {
        var code = quote.path("status").asText();
        return Cell.tag(
                statuses(texts).getOrDefault(code, code),
                switch (code) {
                    case "ACCEPTED", "ORDERED" -> "ok";
                    case "REJECTED" -> "bad";
                    case "IN_APPROVAL", "EXPIRED" -> "wait";
                    case "APPROVED", "SENT" -> "info";
                    default -> "line";
                });
    }

    static Map<String, String> reasons(QuoteTexts texts) {
        var names = new LinkedHashMap<String, String>();
        names.put("PRICE", texts.tooDear());
        names.put("DELIVERY_TIME", texts.tooLate());
        names.put("COMPETITOR", texts.competitor());
        names.put("PRODUCT_FIT", texts.misfit());
        names.put("NO_NEED", texts.noNeed());
        names.put("OTHER", texts.other());
        return names;
    }

    /** {@code QUO-000000042 / 2}: the first revision is called by its number alone. */
    static String number(JsonNode quote) {
        var revision = quote.path("revision").asInt(1);
        return quote.path("number").asText() + (revision > 1 ? " / " + revision : "");
    }
}
