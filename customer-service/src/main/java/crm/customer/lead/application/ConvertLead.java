package crm.customer.lead.application;

import crm.customer.lead.domain.Conversion.CustomerKind;
import crm.customer.lead.domain.Lead;
import crm.platform.data.Repository;
import crm.platform.data.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Makes a lead a customer, or links it with one: both records change in one transaction, or neither. */
@ApplicationScoped
public class ConvertLead {

    /** The customer that a lead becomes: found or made when it is asked for. */
    public interface Target {

        CustomerKind kind();

        /** Runs inside the transaction of the conversion. */
        Uni<UUID> customerOf(Lead.State lead);
    }

    private final UnitOfWork unitOfWork;
    private final Repository<Lead> leads;
    private final Clock clock;

    ConvertLead(UnitOfWork unitOfWork, Repository<Lead> leads, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.leads = leads;
        this.clock = clock;
    }

    public Uni<Lead> to(UUID id, Target target) {
        return unitOfWork.inTransaction(() -> leads.require(id)
                .invoke(Lead::requireConvertible)
                .call(lead -> target.customerOf(lead.state())
                        .invoke(customer -> lead.convertTo(customer, target.kind(), clock.instant())))
                .call(leads::store));
    }
}
