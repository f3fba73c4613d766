package crm.sales.lead.messaging;

import com.fasterxml.jackson.annotation.JsonAlias;
import crm.platform.domain.Owner;
import crm.platform.event.IncomingEvent;
import crm.platform.inbox.Inbox;
import crm.platform.reference.KnownRecord;
import crm.platform.reference.KnownRecords;
import crm.platform.reference.ReferenceConsumer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Learns of leads and whose they are, so that an opportunity can name the one that it came of. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class LeadConsumer extends ReferenceConsumer {

    /** Each tells whose the lead is. */
    private static final Set<String> TELLING =
            Set.of("crm.customer.lead.created.v1", "crm.customer.lead.assigned.v1", "crm.customer.lead.reassigned.v1");

    /** What sales reads of a lead; the assignee of an assigned one is its owner. */
    private record Lead(
            UUID leadId,
            @JsonAlias("assigneeUserId") UUID ownerUserId,
            @Nullable String ownerTeam,
            @Nullable String ownerDepartment) {}

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
        return TELLING.contains(event.type()) ? Optional.of(known(event.as(Lead.class))) : Optional.empty();
    }

    private static KnownRecord known(Lead lead) {
        return new KnownRecord(
                "lead", lead.leadId(), null, new Owner(lead.ownerUserId(), lead.ownerTeam(), lead.ownerDepartment()));
    }
}
