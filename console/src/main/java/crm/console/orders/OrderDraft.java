package crm.console.orders;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import crm.console.api.Items;
import crm.console.parts.Form;
import crm.console.parts.Option;
import crm.console.parts.Sent;
import crm.console.parts.Typed;
import crm.console.shell.Words;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * A draft in its form: what was stored or typed, and some empty lines.
 *
 * @param version that was seen; 0 for a new one
 * @param key by which it is made once
 * @param products to choose from, by their number
 * @param refusals why it was refused, in the language of the page
 */
record OrderDraft(
        String action,
        long version,
        String key,
        String customerId,
        String currency,
        String channel,
        String reference,
        List<Line> lines,
        List<Option> channels,
        List<Option> products,
        List<String> refusals) {

    private static final int BLANK = 3;
    private static final int MOST = 200;

    /**
     * @param n from 1 on
     * @param kept of the line as it stands in the order; nothing of a new one
     */
    record Line(int n, String sku, String quantity, String price, Kept kept) {

        boolean isEmpty() {
            return sku.isEmpty() && quantity.isEmpty() && price.isEmpty();
        }
    }

    /**
     * What the form does not show, and must not lose, of a line of this product.
     *
     * @param tax percent, as the API tells it
     * @param net of a line that was priced as a whole; empty where the unit has a price
     */
    record Kept(String sku, String tax, String net) {

        static final Kept NOTHING = new Kept("", "", "");

        static Kept of(JsonNode line) {
            var whole = line.path("unitPrice").path("amount").isMissingNode();
            return new Kept(
                    line.path("sku").asText(),
                    line.path("taxRate").asText(""),
                    whole ? line.at("/net/amount").asText("") : "");
        }
    }

    static OrderDraft blank(String customerId, List<Option> channels, List<Option> products) {
        return new OrderDraft(
                OrdersResource.PAGE + "/new",
                0,
                UUID.randomUUID().toString(),
                customerId,
                "",
                "",
                "",
                withBlanks(List.of()),
                channels,
                products,
                List.of());
    }

    static OrderDraft of(JsonNode order, List<Option> channels, List<Option> products, Words words) {
        var lines = new ArrayList<Line>();
        for (var line : order.path("lines")) {
            lines.add(new Line(
                    lines.size() + 1,
                    line.path("sku").asText(),
                    words.digits(line.path("quantity")),
                    words.typed(line.path("unitPrice")),
                    Kept.of(line)));
        }
        return new OrderDraft(
                OrdersResource.PAGE + "/" + order.path("id").asText() + "/edit",
                order.path("version").asLong(),
                "",
                order.path("customerId").asText(),
                order.at("/total/currency").asText(),
                order.path("channel").asText(),
                order.path("customerReference").asText(""),
                withBlanks(lines),
                channels,
                products,
                List.of());
    }

    /** As it was typed, with the reason why it was not taken, if there is one. */
    OrderDraft after(Sent sent) {
        if (sent.form().isEmpty()) {
            return this;
        }
        var typed = new Typed(sent.typed());
        var refusal = sent.refusal();
        var refusals = new ArrayList<String>();
        if (refusal != null) {
            refusals.add(sent.why());
            StreamSupport.stream(refusal.problem().path("violations").spliterator(), false)
                    .map(one -> one.path("message").asText())
                    .filter(text -> !refusals.contains(text))
                    .forEach(refusals::add);
        }
        return new OrderDraft(
                action,
                sent.keepsVersion() && version > 0 ? Long.parseLong(typed.get(Form.VERSION)) : version,
                key,
                customerId,
                currency,
                typed.get("channel"),
                typed.get("customerReference"),
                withBlanks(lines(sent.typed())),
                channels,
                products,
                refusals);
    }

    private static List<Line> withBlanks(List<Line> lines) {
        var all = new ArrayList<>(lines);
        for (var blank = 0; blank < BLANK; blank++) {
            all.add(new Line(all.size() + 1, "", "", "", Kept.NOTHING));
        }
        return all;
    }

    /** The lines of which something was typed. */
    private static List<Line> lines(MultivaluedMap<String, String> form) {
        var lines = new ArrayList<Line>();
        for (var n = 1; n <= MOST && form.containsKey("sku-" + n); n++) {
            var line = new Line(
                    lines.size() + 1,
                    at(form, "sku-" + n),
                    at(form, "quantity-" + n),
                    at(form, "price-" + n),
                    new Kept(at(form, "was-" + n), at(form, "tax-" + n), at(form, "net-" + n)));
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String at(MultivaluedMap<String, String> form, String name) {
        return requireNonNullElse(form.getFirst(name), "").strip();
    }

    /** What the API is sent. A product is told by its number, which stands first in what one chooses. */
    static ObjectNode body(MultivaluedMap<String, String> form, Typed typed, Words words) {
        var lines = typed.body().putArray("lines");
        for (var line : lines(form)) {
            var sent = lines.addObject().put("sku", line.sku().split(" ", 2)[0]);
            if (!line.quantity().isEmpty()) {
                sent.set("quantity", Typed.numberOf(line.quantity(), words));
            }
            if (!line.price().isEmpty()) {
                sent.set("unitPrice", typed.moneyOf(line.price(), words));
            }
            keep(line, sent, typed, words);
        }
        return typed.body();
    }

    /** Another product has a rate and a price of its own. */
    private static void keep(Line line, ObjectNode sent, Typed typed, Words words) {
        var kept = line.kept();
        if (!kept.sku().equals(sent.path("sku").asText())) {
            return;
        }
        if (!kept.tax().isEmpty()) {
            sent.set("taxRate", Typed.numberOf(kept.tax(), words));
        }
        if (line.price().isEmpty() && !kept.net().isEmpty()) {
            sent.set("lineAmount", typed.amount(kept.net()));
        }
    }

    /** More lines were asked for, nothing else. */
    static boolean wantsLines(MultivaluedMap<String, String> form) {
        return form.containsKey("more");
    }

    public boolean isChosen(Option option) {
        return option.value().equals(channel);
    }

    static List<Option> products(JsonNode page) {
        return Items.of(page)
                .map(product -> new Option(
                        product.path("sku").asText(), product.path("name").asText()))
                .toList();
    }
}
