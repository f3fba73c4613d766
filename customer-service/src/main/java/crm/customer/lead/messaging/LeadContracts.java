package crm.customer.lead.messaging;

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
import crm.customer.lead.domain.Conversion;
import crm.customer.lead.domain.Lead;
import crm.customer.lead.domain.LeadEvent;
import crm.platform.journal.OutboundEvent;
import java.util.List;

/** In which words a lead's history leaves the house: who it is about and what they need never does. */
public final class LeadContracts {

    private LeadContracts() {}

    public static List<OutboundEvent> of(Lead lead) {
        var state = lead.state();
        return OutboundEvent.drain(lead.id(), lead, event -> contract(state, event));
    }

    static Object contract(Lead.State of, LeadEvent event) {
        if (event instanceof LeadEvent.Created) {
            return created(of);
        }
        if (event instanceof LeadEvent.Updated updated) {
            return new LeadUpdated(of.id(), updated.fields());
        }
        if (event instanceof LeadEvent.Assigned assigned) {
            var assignee = assigned.assignee();
            return new LeadAssigned(of.id(), assignee.userId(), assignee.team(), assignee.department());
        }
        if (event instanceof LeadEvent.Reassigned reassigned) {
            var owner = reassigned.owner();
            return new LeadReassigned(of.id(), owner.userId(), owner.team(), owner.department());
        }
        if (event instanceof LeadEvent.WorkStarted) {
            return new LeadWorkStarted(of.id());
        }
        if (event instanceof LeadEvent.Qualified) {
            return new LeadQualified(of.id());
        }
        return end(of, event);
    }

    private static Object end(Lead.State of, LeadEvent event) {
        if (event instanceof LeadEvent.Disqualified disqualified) {
            return new LeadDisqualified(of.id(), disqualified.reason().code());
        }
        if (event instanceof LeadEvent.Recycled) {
            return new LeadRecycled(of.id());
        }
        if (event instanceof LeadEvent.Converted converted) {
            return converted(of, converted.conversion());
        }
        throw new IllegalArgumentException("no contract for " + event.getClass());
    }

    private static LeadCreated created(Lead.State of) {
        return new LeadCreated(
                of.id(),
                of.origin().source().code(),
                of.origin().campaignId(),
                of.createdAt(),
                of.prospect().isCompanyAlone() ? CustomerKind.CORPORATE : CustomerKind.INDIVIDUAL,
                of.owner().userId(),
                of.owner().team(),
                of.owner().department());
    }

    private static LeadConverted converted(Lead.State of, Conversion conversion) {
        return new LeadConverted(
                of.id(),
                conversion.customerId(),
                CustomerKind.valueOf(conversion.kind().name()),
                of.createdAt(),
                conversion.at());
    }
}
