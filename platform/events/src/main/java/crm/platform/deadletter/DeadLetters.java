package crm.platform.deadletter;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.NotFound;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/** The dead letters of this service, to be read. */
@ApplicationScoped
class DeadLetters {

    /** Of one request; more are redriven by the next one. */
    static final int MOST = 200;

    private static final ListQuery<DeadLetterView> LIST = new ListQuery<>(
            "d.id, d.consumer, d.event_id, d.topic, d.type, d.aggregate_id, d.aggregate_version, d.error, d.attempts,"
                    + " d.dead_since, d.redriven_at",
            "dead_letter d",
            DeadLetterField.class,
            "d.id",
            null,
            "d.error ilike '%' || $q || '%'",
            DeadLetterView::of);
    private static final String WAITING = """
            from DeadLetterEntity d
            where d.redrivenAt is null
              and d.consumer = coalesce(:consumer, d.consumer)
              and d.aggregateId = coalesce(:aggregateId, d.aggregateId)
              and locate(coalesce(:error, ''), d.error) > 0
            order by d.deadSince, d.id
            """;

    private final ReactiveUnitOfWork unitOfWork;
    private final Lists lists;

    DeadLetters(ReactiveUnitOfWork unitOfWork, Lists lists) {
        this.unitOfWork = unitOfWork;
        this.lists = lists;
    }

    Uni<Page<DeadLetterView>> page(UriInfo uri) {
        return lists.page(LIST, uri);
    }

    Uni<DeadLetterView> get(UUID id) {
        return unitOfWork.inTransaction(() -> unitOfWork
                .session(session -> session.find(DeadLetterEntity.class, id))
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound("dead-letter", id))
                .map(DeadLetterView::of));
    }

    /** The oldest first; null fields of the selection match everything. */
    Uni<List<DeadLetterView>> waiting(RedriveRequest selection) {
        return unitOfWork.inTransaction(() -> unitOfWork
                .session(session -> session.createSelectionQuery(WAITING, DeadLetterEntity.class)
                        .setParameter("consumer", selection.consumer())
                        .setParameter("aggregateId", selection.aggregateId())
                        .setParameter("error", selection.error())
                        .setMaxResults(MOST)
                        .getResultList())
                .map(found -> found.stream().map(DeadLetterView::of).toList()));
    }
}
