package crm.console.invoices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import crm.console.parts.Cell;
import crm.console.parts.Column;
import crm.console.parts.Fact;
import crm.console.parts.Field;
import crm.console.parts.Form;
import crm.console.parts.Listing;
import crm.console.parts.Sent;
import crm.console.parts.Sheet;
import crm.console.shell.Words;
import crm.platform.security.Caller;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** An invoice as its page shows it. */
record InvoiceSheet(JsonNode invoice, Map<String, String> customers, Words words, InvoiceTexts texts) {

    Sheet with(Caller caller, Sent sent) {
        return new Sheet(
                invoice.path("number").asText(texts.draft()),
                new Listing.Link(texts.back(), InvoicesResource.PAGE),
                invoice.path("externalId").asText(""),
                InvoiceWords.status(invoice, texts),
                facts(),
                forms(caller).stream().map(form -> form.after(sent)).toList(),
                List.of(lines(), payments()));
    }

    private List<Fact> facts() {
        var customer = invoice.path("customerId").asText();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                texts.customer(),
                customers.getOrDefault(customer, texts.toCustomer()),
                "/console/customers/" + customer));
        if (invoice.hasNonNull("orderId")) {
            facts.add(new Fact(
                    texts.order(),
                    texts.toOrder(),
                    "/console/orders/" + invoice.path("orderId").asText()));
        }
        add(facts, texts.net(), words.money(invoice.path("net")));
        add(facts, texts.tax(), words.money(invoice.path("tax")));
        add(facts, texts.total(), words.money(invoice.path("total")));
        add(facts, texts.paidSum(), words.money(invoice.path("paid")));
        add(facts, texts.due(), words.date(invoice.path("dueDate")));
        add(facts, texts.created(), words.moment(invoice.path("createdAt")));
        add(facts, texts.issuedAt(), words.moment(invoice.path("issuedAt")));
        add(facts, texts.paidAt(), words.moment(invoice.path("paidAt")));
        return facts;
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(Fact.of(name, value));
        }
    }

    private List<Form> forms(Caller caller) {
        var forms = new ArrayList<Form>();
        switch (invoice.path("status").asText()) {
            case "DRAFT" -> {
                if (caller.may("invoice:issue")) {
                    forms.add(form("issue", texts.issue()).tone("primary"));
                }
            }
            case "ISSUED", "PARTIALLY_PAID" -> {
                if (caller.may("invoice:pay")) {
                    forms.add(form(
                                    "payments",
                                    texts.pay(),
                                    Field.currencyOf(invoice.path("total")),
                                    Field.amount("amount", texts.amount())
                                            .value(words.typed(open()))
                                            .must())
                            .once());
                }
            }
            default -> {}
        }
        return forms.stream()
                .map(form -> form.version(invoice.path("version").asLong()))
                .toList();
    }

    /** What is still to be paid. */
    private JsonNode open() {
        var open = amount("total").subtract(amount("paid"));
        return JsonNodeFactory.instance.objectNode().put("amount", open.toPlainString());
    }

    private BigDecimal amount(String name) {
        return new BigDecimal(invoice.path(name).path("amount").asText("0"));
    }

    private Form form(String deed, String title, Field... fields) {
        return Form.of(deed, InvoicesResource.PAGE + "/" + invoice.path("id").asText() + "/" + deed, title, fields);
    }

    private Listing.Table lines() {
        var rows = StreamSupport.stream(invoice.path("lines").spliterator(), false)
                .map(line -> List.of(
                        Cell.text(line.path("description").asText()),
                        Cell.number(words.digits(line.path("quantity"))),
                        Cell.number(words.money(line.path("unitPrice"))),
                        Cell.number(words.money(line.path("tax"))),
                        Cell.number(words.money(line.path("net")))))
                .toList();
        return new Listing.Table(
                texts.lines(),
                List.of(
                        Column.kept(texts.what()),
                        Column.number(texts.quantity()),
                        Column.number(texts.price()),
                        Column.number(texts.tax()),
                        new Column(texts.net(), true, true, null, "none")),
                rows);
    }

    private Listing.Table payments() {
        var rows = StreamSupport.stream(invoice.path("payments").spliterator(), false)
                .map(payment -> List.of(
                        Cell.text(words.moment(payment.path("receivedAt"))),
                        Cell.number(words.money(payment.path("amount")))))
                .toList();
        return new Listing.Table(
                texts.payments(),
                List.of(Column.kept(texts.received()), new Column(texts.amount(), true, true, null, "none")),
                rows);
    }
}
