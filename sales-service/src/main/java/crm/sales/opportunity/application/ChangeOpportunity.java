package crm.sales.opportunity.application;

import crm.platform.data.Repository;
import crm.platform.data.UnitOfWork;
import crm.platform.vocabulary.Vocabularies;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.opportunity.domain.OpportunityDetails;
import crm.sales.pricing.domain.Money;
import crm.sales.pricing.domain.ReasonCode;
import crm.sales.vocabulary.application.SalesVocabularies;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The verbs of an opportunity that exists: require it, change it, store it. */
@ApplicationScoped
public class ChangeOpportunity {

    private final UnitOfWork unitOfWork;
    private final Pipelines pipelines;
    private final Repository<Opportunity> opportunities;
    private final Vocabularies vocabularies;
    private final Clock clock;

    ChangeOpportunity(
            UnitOfWork unitOfWork,
            Pipelines pipelines,
            Repository<Opportunity> opportunities,
            Vocabularies vocabularies,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.pipelines = pipelines;
        this.opportunities = opportunities;
        this.vocabularies = vocabularies;
        this.clock = clock;
    }

    public Uni<Opportunity> move(UUID id, String stage) {
        return unitOfWork.inTransaction(() -> opportunities
                .require(id)
                .call(opportunity -> pipelines
                        .require(opportunity.state().pipelineId())
                        .invoke(pipeline -> opportunity.moveTo(pipeline.stage(stage), clock.instant())))
                .call(opportunities::store));
    }

    /** @param amount what it was won for; null takes the amount that is known */
    public Uni<Opportunity> win(UUID id, @Nullable Money amount) {
        return change(id, (opportunity, now) -> opportunity.win(amount, now));
    }

    public Uni<Opportunity> lose(UUID id, ReasonCode reason) {
        return vocabularies
                .require(SalesVocabularies.LOST_REASONS, "reason", reason.value())
                .chain(() -> change(id, (opportunity, now) -> opportunity.lose(reason, now)));
    }

    public Uni<Opportunity> reopen(UUID id) {
        return change(id, Opportunity::reopen);
    }

    /** @param change from what is written to what shall be */
    public Uni<Opportunity> update(UUID id, UnaryOperator<OpportunityDetails> change) {
        return change(id, (opportunity, now) -> opportunity.change(change.apply(opportunity.details()), now));
    }

    private Uni<Opportunity> change(UUID id, BiConsumer<Opportunity, Instant> verb) {
        return unitOfWork.inTransaction(() -> opportunities
                .require(id)
                .invoke(opportunity -> verb.accept(opportunity, clock.instant()))
                .call(opportunities::store));
    }
}
