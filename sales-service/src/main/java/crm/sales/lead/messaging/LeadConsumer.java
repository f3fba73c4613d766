package crm.sales.lead.messaging;

import crm.platform.event.IncomingEvent;
import crm.platform.inbox.Inbox;
import crm.platform.reference.KnownRecord;
import crm.platform.reference.KnownRecords;
import crm.platform.reference.ReferenceConsumer;
import crm.platform.security.Owner;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns of leads, so that an opportunity can name the one that it came of. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class LeadConsumer extends ReferenceConsumer {

    private static final String CREATED = "crm.customer.lead.created.v1";

    /** What sales reads of a lead. */
    private record Lead(UUID leadId, UUID ownerUserId, String ownerTeam, String ownerDepartment) {}

    LeadConsumer(Inbox inbox, KnownRecords records) {
        super("sales.leads", inbox, records);
    }

    @Override
    @Incoming("leads")
    public Uni<Void> on(ConsumerRecords<String, byte[]> batch) {
        return super.on(batch);
    }

    @Override
    protected Optional<KnownRecord> read(IncomingEvent event) {
        return event.type().equals(CREATED) ? Optional.of(known(event.as(Lead.class))) : Optional.empty();
    }

    private static KnownRecord known(Lead lead) {
        return new KnownRecord(
                "lead", lead.leadId(), null, new Owner(lead.ownerUserId(), lead.ownerTeam(), lead.ownerDepartment()));
    }
}
