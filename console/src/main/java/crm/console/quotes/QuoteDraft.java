package crm.console.quotes;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
 * @param opportunityId empty where it belongs to none
 * @param products to choose from, by their number
 * @param refusals why it was refused, in the language of the page
 */
record QuoteDraft(
        String action,
        long version,
        String key,
        String customerId,
        String opportunityId,
        String currency,
        Offer offer,
        List<QuoteDraftLine> lines,
        List<Option> products,
        List<String> refusals) {

    private static final int BLANK = 3;

    /**
     * What is said of the whole.
     *
     * @param percent a discount on all, or {@code amount}; empty for none
     */
    record Offer(String percent, String amount, String validUntil, String terms) {

        static final Offer NOTHING = new Offer("", "", "", "");

        static Offer of(JsonNode quote, Words words) {
            var discount = quote.path("discount");
            return new Offer(
                    words.digits(discount.path("percent")),
                    words.typed(discount.path("amount")),
                    quote.path("validUntil").asText(""),
                    quote.path("terms").asText(""));
        }

        static Offer of(Typed typed) {
            return new Offer(typed.get("percent"), typed.get("amount"), typed.get("validUntil"), typed.get("terms"));
        }
    }

    static QuoteDraft blank(String customerId, String opportunityId, List<Option> products) {
        return new QuoteDraft(
                QuotesResource.PAGE + "/new",
                0,
                UUID.randomUUID().toString(),
                customerId,
                opportunityId,
                Typed.USUAL,
                Offer.NOTHING,
                withBlanks(List.of()),
                products,
                List.of());
    }

    static QuoteDraft of(JsonNode quote, List<Option> products, Words words) {
        var lines = new ArrayList<QuoteDraftLine>();
        for (var line : quote.at("/price/lines")) {
            lines.add(QuoteDraftLine.of(lines.size() + 1, line, words));
        }
        return new QuoteDraft(
                QuotesResource.PAGE + "/" + quote.path("id").asText() + "/edit",
                quote.path("version").asLong(),
                "",
                quote.path("customerId").asText(),
                quote.path("opportunityId").asText(""),
                quote.at("/price/total/currency").asText(),
                Offer.of(quote, words),
                withBlanks(lines),
                products,
                List.of());
    }

    /** As it was typed, with the reason why it was not taken, if there is one. */
    QuoteDraft after(Sent sent) {
        if (sent.form().isEmpty()) {
            return this;
        }
        var typed = new Typed(sent.typed());
        return new QuoteDraft(
                action,
                sent.keepsVersion() && version > 0 ? Long.parseLong(typed.get(Form.VERSION)) : version,
                key,
                customerId,
                opportunityId,
                currency,
                Offer.of(typed),
                withBlanks(QuoteDraftLine.all(sent.typed())),
                products,
                refusals(sent));
    }

    private static List<String> refusals(Sent sent) {
        var refusals = new ArrayList<String>();
        var refusal = sent.refusal();
        if (refusal != null) {
            refusals.add(sent.why());
            StreamSupport.stream(refusal.problem().path("violations").spliterator(), false)
                    .map(one -> one.path("message").asText())
                    .filter(text -> !refusals.contains(text))
                    .forEach(refusals::add);
        }
        return refusals;
    }

    private static List<QuoteDraftLine> withBlanks(List<QuoteDraftLine> lines) {
        var all = new ArrayList<>(lines);
        for (var blank = 0; blank < BLANK; blank++) {
            all.add(QuoteDraftLine.blank(all.size() + 1));
        }
        return all;
    }

    /** What the API is sent: all lines, and the discount on the whole, which is taken away where none is typed any more. */
    static ObjectNode body(MultivaluedMap<String, String> form, Typed typed, Words words) {
        var lines = typed.body().putArray("lines");
        QuoteDraftLine.all(form).forEach(line -> line.addTo(lines, typed, words));
        var offer = Offer.of(typed);
        if (offer.percent().isEmpty() && offer.amount().isEmpty()) {
            typed.body().putNull("discount");
            return typed.body();
        }
        var discount = typed.body().putObject("discount");
        if (!offer.percent().isEmpty()) {
            discount.set("percent", Typed.numberOf(offer.percent(), words));
        }
        if (!offer.amount().isEmpty()) {
            discount.set("amount", typed.moneyOf(offer.amount(), words));
        }
        return typed.body();
    }

    /** More lines were asked for, nothing else. */
    static boolean wantsLines(MultivaluedMap<String, String> form) {
        return !requireNonNullElse(form.getFirst("more"), "").isEmpty();
    }
}
