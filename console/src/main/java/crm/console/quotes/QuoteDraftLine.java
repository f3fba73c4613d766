package crm.console.quotes;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.console.parts.Typed;
import crm.console.shell.Words;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a draft as it stands in the form; all texts are as they are typed.
 *
 * @param n from 1 on
 * @param tenths of the tax that the buyer withholds
 * @param was the product that the line was of, and {@code description} what it was called: kept as long as the product is
 */
record QuoteDraftLine(
        int n,
        String sku,
        String quantity,
        String price,
        String discount,
        String tax,
        String exemption,
        String tenths,
        boolean optional,
        String was,
        String description) {

    private static final int MOST = 200;

    static QuoteDraftLine blank(int n) {
        return new QuoteDraftLine(n, "", "", "", "", "", "", "", false, "", "");
    }

    static QuoteDraftLine of(int n, JsonNode line, Words words) {
        var discount = words.digits(line.path("discountPercent"));
        return new QuoteDraftLine(
                n,
                line.path("sku").asText(),
                words.digits(line.path("quantity")),
                words.typed(line.path("unitPrice")),
                discount.equals("0") ? "" : discount,
                words.digits(line.path("taxRate")),
                line.path("exemptionCode").asText(""),
                line.path("withheldTenths").asText(""),
                line.path("optional").asBoolean(),
                line.path("sku").asText(),
                line.path("description").asText());
    }

    /** The lines of which something was typed. */
    static List<QuoteDraftLine> all(MultivaluedMap<String, String> form) {
        var lines = new ArrayList<QuoteDraftLine>();
        for (var n = 1; n <= MOST && form.containsKey("sku-" + n); n++) {
            var line = new QuoteDraftLine(
                    lines.size() + 1,
                    at(form, "sku-" + n),
                    at(form, "quantity-" + n),
                    at(form, "price-" + n),
                    at(form, "discount-" + n),
                    at(form, "tax-" + n),
                    at(form, "exemption-" + n),
                    at(form, "tenths-" + n),
                    !at(form, "optional-" + n).isEmpty(),
                    at(form, "was-" + n),
                    at(form, "description-" + n));
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private boolean isEmpty() {
        return sku.isEmpty() && quantity.isEmpty() && price.isEmpty();
    }

    private static String at(MultivaluedMap<String, String> form, String name) {
        return requireNonNullElse(form.getFirst(name), "").strip();
    }

    /** A product is told by its number, which stands first in what one chooses. */
    void addTo(ArrayNode lines, Typed typed, Words words) {
        var sent = lines.addObject().put("sku", sku.split(" ", 2)[0]).put("optional", optional);
        number(sent, "quantity", quantity, words);
        if (!price.isEmpty()) {
            sent.set("unitPrice", typed.moneyOf(price, words));
        }
        number(sent, "discountPercent", discount, words);
        number(sent, "taxRate", tax, words);
        number(sent, "withheldTenths", tenths, words);
        if (!exemption.isEmpty()) {
            sent.put("exemptionCode", exemption);
        }
        if (!description.isEmpty() && was.equals(sent.path("sku").asText())) {
            sent.put("description", description);
        }
    }

    private static void number(ObjectNode sent, String field, String typed, Words words) {
        if (!typed.isEmpty()) {
            sent.set(field, Typed.numberOf(typed, words));
        }
    }
}
