package crm.console.orders;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Items;
import crm.console.parts.Cell;
import crm.console.parts.Column;
import crm.console.parts.Directory;
import crm.console.parts.Fact;
import crm.console.parts.Field;
import crm.console.parts.Form;
import crm.console.parts.Listing;
import crm.console.parts.Option;
import crm.console.parts.Sent;
import crm.console.parts.Sheet;
import crm.console.shell.Shell;
import crm.console.shell.Shells;
import crm.platform.security.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** An order as its page shows it. */
record OrderSheet(
        JsonNode order,
        Map<String, String> customers,
        JsonNode channels,
        JsonNode reasons,
        JsonNode invoices,
        Shell shell) {

    private OrderTexts texts() {
        return Shells.texts(OrderTexts.class, shell.language());
    }

    Sheet with(Caller caller, Sent sent) {
        return new Sheet(
                order.path("number").asText(),
                new Listing.Link(texts().back(), OrdersResource.PAGE),
                order.path("externalId").asText(""),
                OrderWords.status(order, texts()),
                facts(),
                forms(caller).stream().map(form -> form.after(sent)).toList(),
                List.of(lines(), bills()));
    }

    private List<Fact> facts() {
        var words = shell.words();
        var customer = order.path("customerId").asText();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                texts().customer(),
                customers.getOrDefault(customer, texts().toCustomer()),
                "/console/customers/" + customer));
        var channel = order.path("channel").asText();
        add(facts, texts().channel(), Directory.names(channels).getOrDefault(channel, channel));
        add(facts, texts().reference(), order.path("customerReference").asText(""));
        add(facts, texts().net(), words.money(order.path("net")));
        add(facts, texts().tax(), words.money(order.path("tax")));
        add(facts, texts().total(), words.money(order.path("total")));
        add(facts, texts().created(), words.moment(order.path("createdAt")));
        add(facts, texts().confirmedAt(), words.moment(order.path("confirmedAt")));
        add(facts, texts().cancelledAt(), words.moment(order.path("cancelledAt")));
        var reason = order.path("cancelReason").asText("");
        add(facts, texts().reason(), Directory.names(reasons).getOrDefault(reason, reason));
        return facts;
    }

    private static void add(List<Fact> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.add(Fact.of(name, value));
        }
    }

    private List<Form> forms(Caller caller) {
        var forms = new ArrayList<Form>();
        var status = order.path("status").asText();
        if (status.equals("DRAFT") && caller.may("order:confirm")) {
            forms.add(form("confirm", texts().confirm()).tone("primary"));
        }
        if (status.equals("CONFIRMED") && invoices.path("items").isEmpty() && caller.may("invoice:issue")) {
            forms.add(form("invoice", texts().invoice(), Field.date("dueDate", texts().dueDate()))
                    .once());
        }
        if (!status.equals("CANCELLED") && caller.may("order:cancel")) {
            forms.add(form(
                            "cancel",
                            texts().cancel(),
                            Field.select("reason", texts().reason(), Option.terms(reasons))
                                    .must())
                    .tone("danger"));
        }
        return forms;
    }

    private Form form(String deed, String title, Field... fields) {
        var form = Form.of(deed, OrdersResource.PAGE + "/" + order.path("id").asText() + "/" + deed, title, fields);
        return deed.equals("invoice")
                ? form
                : form.version(order.path("version").asLong());
    }

    private Listing.Table lines() {
        var words = shell.words();
        var rows = StreamSupport.stream(order.path("lines").spliterator(), false)
                .map(line -> List.of(
                        Cell.link(
                                line.path("sku").asText(),
                                "/console/products/" + line.path("productId").asText(),
                                ""),
                        Cell.number(words.digits(line.path("quantity"))),
                        Cell.number(words.money(line.path("unitPrice"))),
                        Cell.number(words.money(line.path("tax"))),
                        Cell.number(words.money(line.path("net")))))
                .toList();
        return new Listing.Table(
                texts().lines(),
                List.of(
                        Column.kept(texts().product()),
                        Column.number(texts().quantity()),
                        Column.number(texts().price()),
                        Column.number(texts().tax()),
                        new Column(texts().net(), true, true, null, "none")),
                rows);
    }

    private Listing.Table bills() {
        var words = shell.words();
        var rows = Items.of(invoices)
                .map(invoice -> List.of(
                        Cell.link(
                                invoice.path("number").asText(texts().draft()),
                                "/console/invoices/" + invoice.path("id").asText(),
                                ""),
                        Cell.text(words.date(invoice.path("dueDate"))),
                        Cell.number(words.money(invoice.path("total")))))
                .toList();
        return new Listing.Table(
                texts().invoices(),
                List.of(Column.kept(texts().number()), Column.of(texts().dueDate()), Column.number(texts().total())),
                rows);
    }
}
