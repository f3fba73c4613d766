package crm.analytics.fact.messaging;

import crm.analytics.fact.application.AppliedTopics;
import crm.analytics.fact.application.LeadFacts;
import crm.analytics.fact.application.Persons;
import crm.analytics.fact.application.Persons.Kind;
import crm.analytics.fact.application.Persons.Seen;
import crm.platform.event.IncomingEvent;
import crm.platform.inbox.EventHandler;
import crm.platform.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Customers and leads become persons and lead facts (K1, K2, K6). */
@ApplicationScoped
class CustomerEvents implements EventHandler {

    private static final String INDIVIDUAL = "crm.customer.individual-customer.registered.v1";
    private static final String CORPORATE = "crm.customer.corporate-customer.registered.v1";
    private static final String LEAD_CREATED = "crm.customer.lead.created.v1";
    private static final String LEAD_CONVERTED = "crm.customer.lead.converted.v1";

    private final Inbox inbox;
    private final Persons persons;
    private final LeadFacts leads;
    private final AppliedTopics progress;

    CustomerEvents(Inbox inbox, Persons persons, LeadFacts leads, AppliedTopics progress) {
        this.inbox = inbox;
        this.persons = persons;
        this.leads = leads;
        this.progress = progress;
    }

    record RegisteredCustomer(
            UUID customerId,
            Instant customerSince,
            UUID ownerUserId,
            @Nullable String ownerTeam) {

        private Seen as(Kind kind) {
            return new Seen(customerId, kind, customerSince, ownerUserId, ownerTeam);
        }
    }

    /** @param kind null in events of before */
    record CreatedLead(
            UUID leadId,
            String source,
            @Nullable UUID campaignId,
            Instant createdAt,
            @Nullable String kind,
            UUID ownerUserId,
            @Nullable String ownerTeam) {

        private LeadFacts.Created fact() {
            return new LeadFacts.Created(
                    leadId, source, campaignId, createdAt, Kind.CORPORATE.name().equals(kind), ownerUserId, ownerTeam);
        }
    }

    record ConvertedLead(UUID leadId, UUID customerId, String customerKind, Instant convertedAt) {

        private boolean isCorporate() {
            return Kind.CORPORATE.name().equals(customerKind);
        }

        private LeadFacts.Converted fact() {
            return new LeadFacts.Converted(leadId, customerId, convertedAt, isCorporate());
        }
    }

    @Incoming("customers")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return inbox.process(this, batch);
    }

    @Override
    public String consumer() {
        return "analytics.customers";
    }

    @Override
    public Uni<Void> apply(List<IncomingEvent> events) {
        var batch = new EventBatch(events);
        var individuals = batch.of(INDIVIDUAL, RegisteredCustomer.class, customer -> customer.as(Kind.INDIVIDUAL));
        var corporates = batch.of(CORPORATE, RegisteredCustomer.class, customer -> customer.as(Kind.CORPORATE));
        var created = batch.of(LEAD_CREATED, CreatedLead.class, CreatedLead::fact);
        var converted = batch.of(LEAD_CONVERTED, ConvertedLead.class, ConvertedLead::fact);
        var legalPersons = new ArrayList<>(corporates);
        converted.forEach(lead -> {
            if (lead.corporate()) {
                legalPersons.add(Seen.as(Kind.CORPORATE, lead.customerId()));
            }
        });
        return persons.lock(seen(individuals, legalPersons, created, converted))
                .chain(() -> leads.add(created))
                .chain(() -> leads.convert(converted))
                .chain(() -> persons.carryOver(
                        legalPersons.stream().map(Seen::customerId).toList()))
                .chain(() -> progress.advance(consumer(), events));
    }

    private static List<Seen> seen(
            List<Seen> individuals,
            List<Seen> legalPersons,
            List<LeadFacts.Created> created,
            List<LeadFacts.Converted> converted) {
        var seen = new ArrayList<Seen>(individuals);
        seen.addAll(legalPersons);
        created.forEach(lead -> seen.add(Seen.as(Kind.LEAD, lead.leadId())));
        converted.forEach(lead -> {
            seen.add(Seen.only(lead.leadId()));
            seen.add(Seen.only(lead.customerId()));
        });
        return seen;
    }
}
