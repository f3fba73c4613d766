package crm.console.invoices;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.parts.Cell;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the states of an invoice are called. */
final class InvoiceWords {

    private InvoiceWords() {}

    static Map<String, String> statuses(InvoiceTexts texts) {
        var names = new LinkedHashMap<String, String>();
        names.put("DRAFT", texts.draft());
        names.put("ISSUED", texts.issued());
        names.put("PARTIALLY_PAID", texts.partlyPaid());
        names.put("PAID", texts.paid());
        return names;
    }

    /** Late comes before everything else. */
    static Cell status(JsonNode invoice, InvoiceTexts texts) {
        var code = invoice.path("status").asText();
        if (invoice.path("overdue").asBoolean()) {
            return Cell.tag(texts.overdue(), "bad");
        }
        return Cell.tag(
                statuses(texts).getOrDefault(code, code),
                switch (code) {
                    case "PAID" -> "ok";
                    case "PARTIALLY_PAID" -> "wait";
                    case "ISSUED" -> "info";
                    default -> "line";
                });
    }
}
