package crm.console.customers;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.api.Items;
import crm.console.customers.CustomerCard.Item;
import crm.console.customers.CustomerCard.Section;
import crm.console.shell.Words;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The records beside the timeline; a section that may not be seen says so, and never looks empty. */
final class CustomerSections {

    private final JsonNode picture;
    private final Words words;
    private final CustomerTexts texts;

    CustomerSections(JsonNode picture, Words words, CustomerTexts texts) {
        this.picture = picture;
        this.words = words;
        this.texts = texts;
    }

    List<Section> all() {
        return List.of(
                section("openServiceRequests", texts.requests(), "inbox", this::request),
                section("opportunities", texts.opportunities(), "board", this::opportunity),
                section("orders", texts.orders(), "cart", order -> bill(order, "orders")),
                section("invoices", texts.invoices(), "bill", invoice -> bill(invoice, "invoices")));
    }

    private Section section(String name, String title, String icon, Function<JsonNode, Item> item) {
        var part = picture.path("parts").path(name);
        if (part.isMissingNode()) {
            return new Section(title, icon, isHidden(name) ? "hidden" : "missing", "", List.of());
        }
        var items = Items.of(part).map(item).toList();
        var count = words.number(items.size());
        return new Section(title, icon, "shown", part.hasNonNull("nextCursor") ? texts.andMore(count) : count, items);
    }

    private boolean isHidden(String name) {
        return StreamSupport.stream(picture.at("/notVisible/sections").spliterator(), false)
                .anyMatch(section -> section.asText().equals(name));
    }

    private Item request(JsonNode request) {
        return new Item(
                request.path("subject").asText(request.path("number").asText()),
                request.path("number").asText() + " · " + day(request, "openedAt"),
                "",
                address("inbox", request));
    }

    private Item opportunity(JsonNode opportunity) {
        return new Item(
                opportunity.path("name").asText(),
                opportunity.path("stage").asText() + " · " + day(opportunity, "openedAt"),
                words.money(opportunity.path("amount")),
                address("pipeline", opportunity));
    }

    private Item bill(JsonNode record, String page) {
        return new Item(
                record.path("number").asText(status(record)),
                status(record) + " · " + day(record, "createdAt"),
                words.money(record.path("total")),
                address(page, record));
    }

    private static String address(String page, JsonNode record) {
        return "/console/" + page + "/" + record.path("id").asText();
    }

    private String status(JsonNode record) {
        var code = record.path("status").asText();
        return switch (code) {
            case "DRAFT" -> texts.draft();
            case "CONFIRMED" -> texts.confirmed();
            case "CANCELLED" -> texts.cancelled();
            case "ISSUED" -> texts.issued();
            case "PARTIALLY_PAID" -> texts.partlyPaid();
            case "PAID" -> texts.paid();
            default -> code;
        };
    }

    private String day(JsonNode record, String field) {
        return words.day(Instant.parse(record.path(field).asText()));
    }
}
