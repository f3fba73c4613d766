package crm.sales.opportunity.persistence;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.InvalidInput;
import crm.sales.opportunity.application.Pipelines;
import crm.sales.opportunity.domain.Pipeline;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PgPipelines implements Pipelines {

    private static final String ALL = "select p from PipelineEntity p left join fetch p.stages";
    private static final String ORDER = " order by p.main desc, p.id";

    private final ReactiveUnitOfWork unitOfWork;

    PgPipelines(ReactiveUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Uni<List<Pipeline>> all() {
        return unitOfWork
                .inTransaction(() ->
                        unitOfWork.session(session -> session.createSelectionQuery(ALL + ORDER, PipelineEntity.class)
                                .getResultList()))
                .map(found -> found.stream().map(PipelineEntity::toDomain).toList());
    }

    @Override
    public Uni<Pipeline> require(UUID id) {
        return unitOfWork
                .session(session -> query(session, id).getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() ->
                        InvalidInput.of("pipelineId", "opportunity.unknown-pipeline", "There is no such pipeline."))
                .map(PipelineEntity::toDomain);
    }

    private static Mutiny.SelectionQuery<PipelineEntity> query(Mutiny.Session session, UUID id) {
        return id == null
                ? session.createSelectionQuery(ALL + " where p.main", PipelineEntity.class)
                : session.createSelectionQuery(ALL + " where p.id = :id", PipelineEntity.class)
                        .setParameter("id", id);
    }
}
