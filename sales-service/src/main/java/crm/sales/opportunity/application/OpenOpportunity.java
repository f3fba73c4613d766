package crm.sales.opportunity.application;

import crm.platform.customer.KnownCustomers;
import crm.platform.customer.UnknownCustomer;
import crm.platform.data.Repository;
import crm.platform.data.UnitOfWork;
import crm.platform.identity.Ids;
import crm.platform.reference.KnownRecords;
import crm.platform.security.CurrentUser;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.opportunity.domain.Pipeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Opens an opportunity of a customer whom the caller may see. */
@ApplicationScoped
public class OpenOpportunity {

    /** {@code pipelineId} null means the main pipeline, {@code stage} null its first stage. */
    public record Command(
            Opportunity.Draft draft,
            @Nullable UUID pipelineId,
            @Nullable String stage) {}

    private final UnitOfWork unitOfWork;
    private final KnownCustomers customers;
    private final KnownRecords records;
    private final Pipelines pipelines;
    private final Repository<Opportunity> opportunities;
    private final CurrentUser user;
    private final Ids ids;
    private final Clock clock;

    OpenOpportunity(
            UnitOfWork unitOfWork,
            KnownCustomers customers,
            KnownRecords records,
            Pipelines pipelines,
            Repository<Opportunity> opportunities,
            CurrentUser user,
            Ids ids,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.customers = customers;
        this.records = records;
        this.pipelines = pipelines;
        this.opportunities = opportunities;
        this.user = user;
        this.ids = ids;
        this.clock = clock;
    }

    public Uni<Opportunity> open(Command command) {
        return unitOfWork.inTransaction(() -> customers
                .isVisible(command.draft().customerId())
                .invoke(UnknownCustomer::unless)
                .chain(() -> records.require("lead", "leadId", command.draft().leadId()))
                .chain(() -> pipelines.require(command.pipelineId()))
                .map(pipeline -> open(command, pipeline))
                .call(opportunities::store));
    }

    private Opportunity open(Command command, Pipeline pipeline) {
        var stage = command.stage() == null ? pipeline.first() : pipeline.stage(command.stage());
        return Opportunity.open(ids.next(), command.draft(), pipeline.id(), stage, user.owner(), clock.instant());
    }
}
