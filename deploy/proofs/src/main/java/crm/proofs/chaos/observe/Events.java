package crm.proofs.chaos.observe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import crm.proofs.chaos.capture.Capture.Decision;
import crm.proofs.chaos.capture.Capture.Fact;
import crm.proofs.chaos.capture.Capture.InvoiceNumber;
import crm.proofs.chaos.capture.Capture.TopicEvent;
import crm.proofs.chaos.capture.CaptureFiles;
import crm.proofs.chaos.capture.Values;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The events as they stand in the topics, and what by them should have come about elsewhere. */
public final class Events {

    /** The gateway has no outbox: what it tells of users is what differs from Keycloak (ADR 0033). */
    private static final String DOOR = "/gateway";

    private static final String ORDERS = "analytics.order_fact";

    private final List<TopicEvent> events = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> byTopic = new HashMap<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<InvoiceNumber> invoiceNumbers = new ArrayList<>();

    public void add(ConsumerRecord<String, byte[]> each) {
        var event = new TopicEvent(
                each.topic(),
                each.partition(),
                each.offset(),
                header(each, "ce_id"),
                each.key(),
                Long.parseLong(header(each, "ce_aggregateversion")),
                header(each, "ce_type"),
                Values.sha256(each.value()),
                !header(each, "ce_source").equals(DOOR));
        events.add(event);
        if (seen.add(event.eventId())) {
            byTopic.merge(event.topic(), 1, Integer::sum);
            understand(event, each.value());
        }
    }

    public List<TopicEvent> all() {
        return events;
    }

    List<InvoiceNumber> invoiceNumbers() {
        return invoiceNumbers;
    }

    List<Decision> decisions() {
        return decisions;
    }

    /** @param counted topics whose events analytics counts */
    List<Fact> facts(Set<String> counted) {
        var all = new ArrayList<>(facts.values());
        byTopic.forEach((topic, count) -> {
            if (counted.contains(topic)) {
                all.add(new Fact("analytics.applied_topic", topic, Values.content("events", count)));
            }
        });
        return all;
    }

    private void understand(TopicEvent event, byte[] payload) {
        switch (event.type()) {
            case "crm.sales.order.confirmed.v1" -> confirmed(json(payload));
            case "crm.sales.order-cost.recorded.v1" -> costed(json(payload));
            case "crm.sales.order.cancelled.v1" -> cancelled(json(payload));
            case "crm.sales.invoice.issued.v1" -> issued(json(payload));
            case "crm.sales.invoice.paid.v1" -> paid(json(payload));
            case "crm.customer.lead.created.v1" -> leadCreated(json(payload));
            case "crm.customer.lead.converted.v1" -> leadConverted(json(payload));
            case "crm.customer.individual-customer.registered.v1" -> known(event.key());
            case "crm.customer.corporate-customer.registered.v1" -> {
                known(event.key());
                decisions.add(new Decision(event.key(), Decision.ALWAYS, true));
            }
            case "crm.consent.permission.changed.v1" -> decided(event, json(payload));
            default -> {
                // of no consequence for what is compared
            }
        }
    }

    private void confirmed(JsonNode order) {
        order(order)
                .putAll(Values.content(
                        "customerId", order.path("customerId").asText(),
                        "currency", order.path("net").path("currency").asText(),
                        "net", Values.amount(amount(order.path("net"))),
                        "lines", order.path("lines").size(),
                        "confirmedAt", Values.moment(order.path("confirmedAt").asText())));
    }

    /** It lies in another topic, which may be read before that of the orders. */
    private void costed(JsonNode order) {
        var currency = order.path("currency").asText();
        var cost = BigDecimal.ZERO;
        int unknown = 0;
        for (JsonNode line : order.path("lines")) {
            var unit = line.path("unitCost");
            if (unit.path("currency").asText().equals(currency)) {
                cost = cost.add(line.path("quantity").decimalValue().multiply(amount(unit)));
            } else {
                unknown++;
            }
        }
        order(order)
                .putAll(Values.content(
                        "customerId", order.path("customerId").asText(),
                        "cost", Values.amount(cost),
                        "unknownLines", unknown));
    }

    /** What is known of the order so far. */
    private Map<String, String> order(JsonNode order) {
        var id = order.path("orderId").asText();
        return facts.computeIfAbsent(ORDERS + " " + id, any -> new Fact(ORDERS, id, Values.content()))
                .content();
    }

    /** A draft that is cancelled was never revenue. */
    private void cancelled(JsonNode order) {
        var confirmed = facts.get(ORDERS + " " + order.path("orderId").asText());
        if (confirmed != null) {
            confirmed
                    .content()
                    .put(
                            "cancelledAt",
                            Values.moment(order.path("cancelledAt").asText()).toString());
        }
    }

    /** The last digits of a number are its place in the series. */
    private void issued(JsonNode invoice) {
        var number = invoice.path("number").asText();
        invoiceNumbers.add(new InvoiceNumber(
                "events",
                invoice.path("series").asText(),
                Long.parseLong(number.substring(number.lastIndexOf('-') + 1))));
    }

    private void paid(JsonNode invoice) {
        put(new Fact(
                "analytics.invoice_fact",
                invoice.path("invoiceId").asText(),
                Values.content(
                        "customerId", invoice.path("customerId").asText(),
                        "currency", invoice.path("total").path("currency").asText(),
                        "total", Values.amount(amount(invoice.path("total"))),
                        "paidAt", Values.moment(invoice.path("paidAt").asText()))));
    }

    private void leadCreated(JsonNode lead) {
        put(new Fact(
                "analytics.lead_fact",
                lead.path("leadId").asText(),
                Values.content(
                        "customerId", lead.path("leadId").asText(),
                        "source", lead.path("source").asText(),
                        "createdAt", Values.moment(lead.path("createdAt").asText()))));
    }

    private void leadConverted(JsonNode lead) {
        var fact =
                facts.get("analytics.lead_fact " + lead.path("leadId").asText()).content();
        fact.put("customerId", lead.path("customerId").asText());
        fact.put("convertedAt", Values.moment(lead.path("convertedAt").asText()).toString());
    }

    private void known(String customerId) {
        put(new Fact("sales.known_customer", customerId, Values.content()));
        put(new Fact("support.known_customer", customerId, Values.content()));
    }

    private void decided(TopicEvent event, JsonNode permission) {
        if (permission.path("purpose").asText().equals("ANALYTICS_INDIVIDUAL")) {
            decisions.add(new Decision(
                    permission.path("personId").asText(),
                    event.version(),
                    permission.path("decision").asText().equals("PERMIT")));
        }
    }

    private void put(Fact fact) {
        facts.put(fact.table() + " " + fact.id(), fact);
    }

    private static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asText());
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        var header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private static JsonNode json(byte[] payload) {
        try {
            return CaptureFiles.JSON.readTree(payload);
        } catch (IOException e) {
            throw new UncheckedIOException("an event is not JSON", e);
        }
    }
}
