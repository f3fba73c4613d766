package crm.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import crm.contracts.Contracts;
import crm.contracts.Money;
import crm.contracts.consent.PermissionChanged;
import crm.contracts.consent.PermissionDecision;
import crm.contracts.consent.PermissionFamily;
import crm.contracts.customer.CorporateCustomerRegistered;
import crm.contracts.customer.CustomerKind;
import crm.contracts.customer.IndividualCustomerRegistered;
import crm.contracts.customer.LeadConverted;
import crm.contracts.customer.LeadCreated;
import crm.contracts.sales.InvoicePaid;
import crm.contracts.sales.OfferAccepted;
import crm.contracts.sales.OfferKind;
import crm.contracts.sales.OfferPresented;
import crm.contracts.sales.OpportunityLost;
import crm.contracts.sales.OpportunityReopened;
import crm.contracts.sales.OpportunityWon;
import crm.contracts.sales.OrderCancelled;
import crm.contracts.sales.OrderConfirmed;
import crm.contracts.sales.OrderCostRecorded;
import crm.testing.TestDatabase;
import crm.testing.TestTopics;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What the other services would have published, collected and then sent. */
final class Happenings {

    static final Instant RECORDED = Instant.parse("2026-11-01T10:00:00Z");

    /** Of a line. */
    static final BigDecimal UNITS = BigDecimal.valueOf(2);

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final UUID OWNER = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL))
            .build();

    private final List<ProducerRecord<String, byte[]>> unsent = new ArrayList<>();
    private final Map<UUID, Long> versions = new HashMap<>();

    Happenings individual(UUID customer, Instant since) {
        return happened(
                customer,
                since,
                new IndividualCustomerRegistered(customer, List.of(), "tr", null, since, OWNER, null, null));
    }

    Happenings individual(UUID customer, Instant since, UUID owner, String team) {
        return happened(
                customer,
                since,
                new IndividualCustomerRegistered(customer, List.of(), "tr", null, since, owner, team, null));
    }

    Happenings corporate(UUID customer, Instant since) {
        return happened(
                customer,
                since,
                new CorporateCustomerRegistered(customer, List.of(), "tr", null, since, OWNER, null, null, true));
    }

    Happenings permission(UUID person, boolean permitted, Instant effectiveAt) {
        return permission(person, "ANALYTICS_INDIVIDUAL", permitted, effectiveAt);
    }

    Happenings permission(UUID person, String purpose, boolean permitted, Instant effectiveAt) {
        var id = UUID.nameUUIDFromBytes((person + purpose).getBytes(UTF_8));
        var sequence = versions.getOrDefault(id, 0L) + 1;
        return happened(
                id,
                effectiveAt,
                new PermissionChanged(
                        id,
                        PermissionFamily.PROC,
                        person,
                        null,
                        null,
                        null,
                        null,
                        purpose,
                        permitted ? "GRANT" : "WITHDRAW",
                        permitted ? PermissionDecision.PERMIT : PermissionDecision.DENY,
                        List.of(),
                        effectiveAt,
                        RECORDED,
                        0,
                        sequence,
                        sequence));
    }

    Happenings order(UUID customer, Instant at, String net) {
        return order(UUID.randomUUID(), customer, at, net, "USD", null);
    }

    Happenings order(UUID order, UUID customer, Instant at, String net, String currency, String unitCost) {
        var cost = unitCost == null ? null : Money.of(new BigDecimal(unitCost), currency);
        return confirmed(order, customer, at, net, currency, 1, "WEB")
                .cost(order, customer, at, currency, Collections.singletonList(cost));
    }

    /** @param lines of two units each */
    Happenings confirmed(UUID order, UUID customer, Instant at, String net, String currency, int lines) {
        return confirmed(order, customer, at, net, currency, lines, "WEB");
    }

    Happenings confirmed(
            UUID order, UUID customer, Instant at, String net, String currency, int lines, String channel) {
        var amount = Money.of(new BigDecimal(net), currency);
        var none = Money.of(BigDecimal.ZERO, currency);
        var line = new OrderConfirmed.Line(OWNER, UNITS, amount, none);
        return happened(
                order,
                at,
                new OrderConfirmed(
                        order, "S-1", customer, channel, Collections.nCopies(lines, line), amount, none, amount, at));
    }

    /** @param unitCosts one per line; null where nobody knows it */
    Happenings cost(UUID order, UUID customer, Instant at, String currency, List<Money> unitCosts) {
        var id = UUID.nameUUIDFromBytes(("cost of " + order).getBytes(UTF_8));
        var lines = unitCosts.stream()
                .map(cost -> new OrderCostRecorded.Line(UNITS, cost))
                .toList();
        return happened(id, at, new OrderCostRecorded(order, customer, currency, lines));
    }

    Happenings cancelled(UUID order, UUID customer, Instant at) {
        return happened(order, at, new OrderCancelled(order, customer, "CUSTOMER_REQUEST", at));
    }

    Happenings paid(UUID customer, Instant at, String total, String currency) {
        var invoice = UUID.randomUUID();
        return happened(invoice, at, new InvoicePaid(invoice, customer, Money.of(new BigDecimal(total), currency), at));
    }

    Happenings won(UUID opportunity, UUID customer, Instant at) {
        return won(opportunity, customer, at, Money.of(BigDecimal.TEN, "TRY"));
    }

    Happenings won(UUID opportunity, UUID customer, Instant at, Money amount) {
        return happened(opportunity, at, new OpportunityWon(opportunity, customer, amount, at));
    }

    Happenings lost(UUID opportunity, UUID customer, Instant at) {
        return lost(opportunity, customer, at, null);
    }

    Happenings lost(UUID opportunity, UUID customer, Instant at, Money amount) {
        return happened(opportunity, at, new OpportunityLost(opportunity, customer, amount, "PRICE", at));
    }

    Happenings reopened(UUID opportunity, UUID customer, Instant at) {
        return happened(opportunity, at, new OpportunityReopened(opportunity, customer, at));
    }

    Happenings presented(UUID offer, UUID customer, UUID product, OfferKind kind, String channel, Instant at) {
        return happened(offer, at, new OfferPresented(offer, customer, product, kind, channel, at));
    }

    Happenings accepted(
            UUID offer, UUID customer, UUID product, OfferKind kind, UUID order, Money revenue, Instant at) {
        return happened(offer, at, new OfferAccepted(offer, customer, product, kind, order, revenue, at));
    }

    Happenings lead(UUID lead, Instant at) {
        return lead(lead, CustomerKind.INDIVIDUAL, at);
    }

    Happenings lead(UUID lead, CustomerKind kind, Instant at) {
        return happened(lead, at, new LeadCreated(lead, "WEB_FORM", null, at, kind, OWNER, null, null));
    }

    Happenings converted(UUID lead, UUID customer, CustomerKind kind, Instant createdAt, Instant at) {
        return happened(lead, at, new LeadConverted(lead, customer, kind, createdAt, at));
    }

    /** The next event of the aggregate, as its service would have recorded it. */
    Happenings happened(UUID aggregate, Instant at, Record contract) {
        var declared = Contracts.of(contract.getClass());
        return happened(declared.topic(), declared.type(), aggregate, at, contract);
    }

    Happenings happened(String topic, String type, UUID aggregate, Instant at, Object body) {
        var version = versions.merge(aggregate, 1L, Long::sum);
        var headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_type", type,
                "ce_source", "/test",
                "ce_subject", aggregate.toString(),
                "ce_time", at.toString(),
                "ce_recordedat", RECORDED.toString(),
                "ce_aggregateversion", version.toString(),
                "content-type", "application/json");
        unsent.add(TestTopics.record(topic, aggregate.toString(), headers, json(body)));
        return this;
    }

    Happenings shuffled(long seed) {
        Collections.shuffle(unsent, new Random(seed));
        return this;
    }

    /** Sends without waiting for the effect. */
    List<ProducerRecord<String, byte[]>> send() {
        var sent = List.copyOf(unsent);
        TestTopics.sendAll(sent);
        unsent.clear();
        return sent;
    }

    /** Sends and waits until all of it is applied. */
    List<ProducerRecord<String, byte[]>> arrive() {
        var before = applied();
        var sent = send();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> applied() >= before + sent.size());
        return sent;
    }

    static long applied() {
        return TestDatabase.asService()
                .<Number>value("select coalesce(sum(events), 0)::bigint from applied_topic")
                .longValue();
    }

    private static byte[] json(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
