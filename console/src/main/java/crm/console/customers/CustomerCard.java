package crm.console.customers;

import com.fasterxml.jackson.databind.JsonNode;
import crm.console.parts.Listing;
import crm.console.shell.Names;
import crm.console.shell.Words;
import crm.platform.security.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What stands on a customer's card.
 *
 * @param company else a natural person
 * @param merchant the law on commercial messages asks for no permission before
 * @param since day
 * @param deeds what the role may begin here
 * @param watch whose changes concern the card, as far as the role may read them
 */
record CustomerCard(
        String id,
        String name,
        boolean company,
        boolean merchant,
        String since,
        List<Contact> contacts,
        List<MayQuestion> may,
        List<Day> timeline,
        List<Section> sections,
        List<Listing.Link> deeds,
        String watch) {

    private static final Map<String, String> HANGS_ON_IT = Map.of(
            "opportunities", "opportunity:read",
            "orders", "order:read",
            "invoices", "invoice:read",
            "service-requests", "service-request:read");

    /** @param mark yes: verified; no: found not to reach; else nothing is known */
    record Contact(String kind, String value, String mark) {}

    /** What happened on one day. */
    record Day(String name, List<Happened> events) {}

    /**
     * @param what in the words of the page
     * @param title of the record, or empty
     */
    record Happened(String kind, String what, String title, String time) {}

    /**
     * @param state shown, hidden or missing
     * @param count with the word that there are more; empty where it is not shown
     */
    record Section(String title, String icon, String state, String count, List<Item> items) {}

    /**
     * @param amount with its currency, or empty
     * @param address of its own page
     */
    record Item(String title, String note, String amount, String address) {}

    static CustomerCard of(JsonNode picture, Caller caller, Words words, CustomerTexts texts) {
        var customer = picture.path(picture.has("corporate") ? "corporate" : "individual");
        return new CustomerCard(
                picture.path("id").asText(),
                CustomerRow.name(customer),
                picture.has("corporate"),
                customer.path("isMerchant").asBoolean(),
                words.day(Instant.parse(customer.path("customerSince").asText())),
                contacts(customer),
                MayQuestion.of(picture, caller.may("consent:refuse"), texts),
                timeline(picture, words, texts),
                new CustomerSections(picture, words, texts).all(),
                deeds(picture.path("id").asText(), picture.has("corporate"), caller, texts),
                watch(picture, caller));
    }

    /** The stream tells nobody anything who asks for more than he may read. */
    private static String watch(JsonNode picture, Caller caller) {
        var customers = picture.has("corporate") ? "corporate-customers/" : "individual-customers/";
        var related = HANGS_ON_IT.entrySet().stream()
                .filter(each -> caller.may(each.getValue()))
                .map(Map.Entry::getKey)
                .sorted();
        return Stream.concat(Stream.of(customers + picture.path("id").asText()), related)
                .collect(Collectors.joining(","));
    }

    private static List<Listing.Link> deeds(String id, boolean company, Caller caller, CustomerTexts texts) {
        var deeds = new ArrayList<Listing.Link>();
        if (caller.may(company ? "corporate-customer:write" : "individual-customer:write")) {
            deeds.add(new Listing.Link(texts.edit(), CustomerForms.PAGE + "/" + id + "/edit"));
        }
        if (caller.may("opportunity:write")) {
            deeds.add(new Listing.Link(texts.newOpportunity(), "/console/pipeline/new?customer=" + id));
        }
        if (caller.may("quote:read")) {
            deeds.add(new Listing.Link(texts.quotes(), "/console/quotes?customerId=" + id));
        }
        if (caller.may("quote:write")) {
            deeds.add(new Listing.Link(texts.newQuote(), "/console/quotes/new?customer=" + id));
        }
        if (caller.may("order:write")) {
            deeds.add(new Listing.Link(texts.newOrder(), "/console/orders/new?customer=" + id));
        }
        if (caller.may("service-request:write")) {
            deeds.add(new Listing.Link(texts.newRequest(), "/console/inbox/new?customer=" + id));
        }
        return deeds;
    }

    private static List<Contact> contacts(JsonNode customer) {
        var contacts = new ArrayList<Contact>();
        for (var point : customer.path("contactPoints")) {
            var mark = point.has("invalidSince") ? "no" : point.has("verifiedAt") ? "yes" : "";
            contacts.add(
                    new Contact(point.path("kind").asText(), point.path("value").asText(), mark));
        }
        return contacts;
    }

    private static List<Day> timeline(JsonNode picture, Words words, CustomerTexts texts) {
        var days = StreamSupport.stream(picture.path("timeline").spliterator(), false)
                .collect(Collectors.groupingBy(
                        entry -> words.dayOfWeek(Instant.parse(entry.path("at").asText())),
                        LinkedHashMap::new,
                        Collectors.mapping(entry -> happened(entry, words, texts), Collectors.toList())));
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private static Happened happened(JsonNode entry, Words words, CustomerTexts texts) {
        var section = entry.path("section").asText();
        return new Happened(
                section,
                what(section, entry.path("what").asText(), texts),
                entry.path("title").asText(""),
                words.time(Instant.parse(entry.path("at").asText())));
    }

    private static String what(String section, String what, CustomerTexts texts) {
        return switch (section + " " + what) {
            case "opportunities OPENED" -> texts.opportunityOpened();
            case "opportunities WON" -> texts.opportunityWon();
            case "opportunities LOST" -> texts.opportunityLost();
            case "orders CREATED" -> texts.orderCreated();
            case "orders CONFIRMED" -> texts.orderConfirmed();
            case "orders CANCELLED" -> texts.orderCancelled();
            case "invoices CREATED" -> texts.invoiceCreated();
            case "invoices ISSUED" -> texts.invoiceIssued();
            case "invoices PAID" -> texts.invoicePaid();
            case "serviceRequests OPENED" -> texts.requestOpened();
            case "serviceRequests RESOLVED" -> texts.requestResolved();
            case "campaignMessages PLANNED" -> texts.messagePlanned();
            case "campaignMessages SENT" -> texts.messageSent();
            case "campaignMessages SUPPRESSED" -> texts.messageSuppressed();
            case "campaignMessages FAILED" -> texts.messageFailed();
            default -> what;
        };
    }

    public String initials() {
        return Names.initials(name);
    }

    public int colour() {
        return Names.colour(name);
    }
}
