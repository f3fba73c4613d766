package crm.console.quotes;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Items;
import crm.console.parts.Cell;
import crm.console.parts.Column;
import crm.console.parts.Fact;
import crm.console.parts.Form;
import crm.console.parts.Listing;
import crm.console.parts.Sheet;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A quote as its page shows it.
 *
 * @param revisions all of its number
 */
record QuoteSheet(
        JsonNode quote,
        Map<String, String> customers,
        Map<String, String> colleagues,
        JsonNode revisions,
        Shell shell) {

    private QuoteTexts texts() {
        return Shells.texts(QuoteTexts.class, shell.language());
    }

    Sheet with(List<Form> forms) {
        return new Sheet(
                quote.path("number").asText(),
                new Listing.Link(texts().back(), QuotesResource.PAGE),
                texts().revision(quote.path("revision").asInt()),
                QuoteWords.status(quote, texts()),
                facts(),
                forms,
                List.of(lines(), others()));
    }

    private List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        var customer = quote.path("customerId").asText();
        facts.add(new Fact(
                texts().customer(),
                customers.getOrDefault(customer, texts().toCustomer()),
                "/console/customers/" + customer));
        link(facts, texts().opportunity(), texts().toOpportunity(), "/console/pipeline/", "opportunityId");
        link(facts, texts().order(), texts().toOrder(), "/console/orders/", "orderId");
        prices(facts);
        add(facts, texts().validUntil(), shell.words().date(quote.path("validUntil")));
        add(facts, texts().terms(), quote.path("terms").asText(""));
        course(facts);
        return facts;
    }

    private void prices(List<Fact> facts) {
        var price = quote.path("price");
        var units = price.path("roundingUnits").asInt();
        if (isSomething("discount")) {
            money(facts, texts().listed(), "listed");
            money(facts, texts().discount(), "discount");
            add(facts, texts().rounding(), units == 0 ? "" : texts().roundingUnits(units));
        }
        money(facts, texts().net(), "net");
        money(facts, texts().tax(), "tax");
        money(facts, texts().total(), "total");
        if (isSomething("withheld")) {
            money(facts, texts().withheld(), "withheld");
            money(facts, texts().payable(), "payable");
        }
    }

    private boolean isSomething(String part) {
        return new BigDecimal(quote.path("price").path(part).path("amount").asText("0")).signum() != 0;
    }

    private void course(List<Fact> facts) {
        var words = shell.words();
        add(facts, texts().created(), words.moment(quote.path("createdAt")));
        add(facts, texts().submittedBy(), colleague("submittedBy"));
        if (quote.hasNonNull("approvedAt")) {
            add(
                    facts,
                    texts().approvedBy(),
                    quote.hasNonNull("approvedBy") ? colleague("approvedBy") : texts().withinLimit());
        }
        add(facts, texts().returnNote(), quote.path("returnNote").asText(""));
        add(facts, texts().sentAt(), words.moment(quote.path("sentAt")));
        add(facts, texts().answeredAt(), words.moment(quote.path("answeredAt")));
        var reason = quote.path("declineReason").asText("");
        add(facts, texts().reason(), QuoteWords.reasons(texts()).getOrDefault(reason, reason));
        add(facts, texts().comment(), quote.path("declineComment").asText(""));
    }

    private String colleague(String field) {
        var id = quote.path(field).asText("");
        return colleagues.getOrDefault(id, id);
    }

    private void link(List<Fact> facts, String name, String text, String page, String field) {
        if (quote.hasNonNull(field)) {
            facts.add(new Fact(name, text, page + quote.path(field).asText()));
        }
    }

    private void money(List<Fact> facts, String name, String part) {
        add(facts, name, shell.words().money(quote.path("price").path(part)));
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(Fact.of(name, value));
        }
    }

    private Listing.Table lines() {
        var words = shell.words();
        var rows = StreamSupport.stream(quote.at("/price/lines").spliterator(), false)
                .map(line -> List.of(
                        Cell.link(
                                line.path("description").asText(),
                                "/console/products/" + line.path("productId").asText(),
                                line.path("optional").asBoolean() ? texts().optional() : ""),
                        Cell.number(words.digits(line.path("quantity"))),
                        Cell.number(words.money(line.path("unitPrice"))),
                        Cell.number(words.digits(line.path("discountPercent"))),
                        Cell.number(taxOf(line)),
                        Cell.number(words.money(line.path("net")))))
                .toList();
        return new Listing.Table(
                texts().lines(),
                List.of(
                        Column.kept(texts().product()),
                        Column.number(texts().quantity()),
                        Column.number(texts().price()),
                        Column.number(texts().discountPercent()),
                        Column.number(texts().taxRate()),
                        new Column(texts().net(), true, true, null, "none")),
                rows);
    }

    /** {@code 20}, {@code 20 (5/10)} or {@code 0 (351)}. */
    private String taxOf(JsonNode line) {
        var rate = shell.words().digits(line.path("taxRate"));
        if (line.hasNonNull("withheldTenths")) {
            return rate + " (" + line.path("withheldTenths").asInt() + "/10)";
        }
        return line.hasNonNull("exemptionCode")
                ? rate + " (" + line.path("exemptionCode").asText() + ")"
                : rate;
    }

    /** Where there is but one revision, there is nothing to tell. */
    private Listing.Table others() {
        var rows = Items.of(revisions)
                .filter(one -> !one.path("id").equals(quote.path("id")))
                .map(one -> List.of(
                        Cell.link(
                                texts().revision(one.path("revision").asInt()),
                                QuotesResource.PAGE + "/" + one.path("id").asText(),
                                ""),
                        QuoteWords.status(one, texts()),
                        Cell.number(shell.words().money(one.path("total")))))
                .toList();
        return new Listing.Table(
                texts().revisions(),
                List.of(Column.kept(texts().number()), Column.kept(texts().status()), Column.number(texts().total())),
                rows);
    }
}
