package crm.customer.lead.messaging;

import static crm.customer.CustomerFixture.LATER;
import static crm.customer.CustomerFixture.NOW;
import static crm.customer.CustomerFixture.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import crm.contracts.customer.CustomerKind;
import crm.contracts.customer.LeadAssigned;
import crm.contracts.customer.LeadConverted;
import crm.contracts.customer.LeadCreated;
import crm.contracts.customer.LeadDisqualified;
import crm.contracts.customer.LeadQualified;
import crm.contracts.customer.LeadReassigned;
import crm.contracts.customer.LeadRecycled;
import crm.contracts.customer.LeadUpdated;
import crm.contracts.customer.LeadWorkStarted;
import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.lead.domain.Conversion;
import crm.customer.lead.domain.DisqualifyReason;
import crm.customer.lead.domain.Lead;
import crm.customer.lead.domain.LeadEvent;
import crm.customer.lead.domain.LeadSource;
import crm.customer.lead.domain.Prospect;
import crm.platform.domain.Owner;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeadContractsTest {

    private static final UUID CAMPAIGN = UUID.randomUUID();
    private static final UUID CUSTOMER = UUID.randomUUID();
    private static final Owner ASSIGNEE = new Owner(UUID.randomUUID(), "ankara-sales", null);

    private final Lead.State lead = Lead.create(
                    UUID.randomUUID(),
                    new Prospect("Ayşe Işık", null, ContactPoints.none()),
                    new Lead.Origin(new LeadSource("CAMPAIGN"), CAMPAIGN, "a fleet of ten"),
                    OWNER,
                    NOW)
            .state();

    /** K1, K2: the conversion carries when the lead was created. */
    @Test
    void eachEventHasItsContract() {
        var events = List.of(
                new LeadEvent.Created(NOW),
                new LeadEvent.Updated(List.of("need"), LATER),
                new LeadEvent.Assigned(ASSIGNEE, LATER),
                new LeadEvent.Reassigned(ASSIGNEE, LATER),
                new LeadEvent.WorkStarted(LATER),
                new LeadEvent.Qualified(LATER),
                new LeadEvent.Disqualified(new DisqualifyReason("NO_BUDGET"), LATER),
                new LeadEvent.Recycled(LATER),
                new LeadEvent.Converted(new Conversion(CUSTOMER, Conversion.CustomerKind.INDIVIDUAL, LATER), LATER));

        assertThat(events.stream().map(event -> LeadContracts.contract(lead, event)))
                .containsExactly(
                        new LeadCreated(
                                lead.id(),
                                "CAMPAIGN",
                                CAMPAIGN,
                                NOW,
                                CustomerKind.INDIVIDUAL,
                                OWNER.userId(),
                                OWNER.team(),
                                OWNER.department()),
                        new LeadUpdated(lead.id(), List.of("need")),
                        new LeadAssigned(lead.id(), ASSIGNEE.userId(), "ankara-sales", null),
                        new LeadReassigned(lead.id(), ASSIGNEE.userId(), "ankara-sales", null),
                        new LeadWorkStarted(lead.id()),
                        new LeadQualified(lead.id()),
                        new LeadDisqualified(lead.id(), "NO_BUDGET"),
                        new LeadRecycled(lead.id()),
                        new LeadConverted(lead.id(), CUSTOMER, CustomerKind.INDIVIDUAL, NOW, LATER));
        assertThat(LeadEvent.class.getPermittedSubclasses()).hasSameSizeAs(events);
    }
}
