package crm.platform.deadletter;

import static crm.platform.inbox.DeadLetterTable.LETTERS;

import crm.platform.data.Found;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.NotFound;
import crm.platform.inbox.DeadLetterTable;
import crm.platform.list.ListParameters;
import crm.platform.list.ListRequest;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dead letters of this service, to be read. */
@ApplicationScoped
class DeadLetters {

    /** Of one request; more are redriven by the next one. */
    static final int MOST = 200;

    @ListParameters(operation = "listDeadLetters")
    static final ListQuery<DeadLetterView> LIST = ListQuery.of(
                    DeadLetterView.COLUMNS, LETTERS.from(), DeadLetterTable.ID, DeadLetterView::of)
            .searched("d.error ilike '%' || $q || '%'")
            .sorted(DeadLetterTable.CONSUMER, DeadLetterTable.TYPE)
            .filtered(DeadLetterTable.AGGREGATE_ID)
            .sorted(DeadLetterTable.DEAD_SINCE)
            .filtered("waiting", DeadLetterTable.REDRIVEN_AT.sql() + " is null");

    private static final String SELECT = "select " + DeadLetterView.COLUMNS + " from " + LETTERS.from();
    private static final String GET = SELECT + " where d.id = $1";
    private static final String WAITING = SELECT + """
             where d.redriven_at is null
              and d.consumer = coalesce($1, d.consumer)
              and d.aggregate_id = coalesce($2, d.aggregate_id)
              and strpos(d.error, coalesce($3, '')) > 0
            order by d.dead_since, d.id limit $4
            """;

    private final ReactiveUnitOfWork unitOfWork;
    private final Lists lists;

    DeadLetters(ReactiveUnitOfWork unitOfWork, Lists lists) {
        this.unitOfWork = unitOfWork;
        this.lists = lists;
    }

    Uni<Page<DeadLetterView>> page(ListRequest request) {
        return lists.page(LIST, request);
    }

    Uni<DeadLetterView> get(UUID id) {
        return ask(GET, id).map(found -> found.stream().findFirst().orElseThrow(() -> new NotFound("dead-letter", id)));
    }

    /** The oldest first; null fields of the selection match everything. */
    Uni<List<DeadLetterView>> waiting(RedriveRequest selection) {
        return ask(WAITING, selection.consumer(), selection.aggregateId(), selection.error(), MOST);
    }

    private Uni<List<DeadLetterView>> ask(String question, @Nullable Object... arguments) {
        return unitOfWork.inTransaction(() -> unitOfWork.sql(
                sql -> sql.execute(question, arguments).map(rows -> Found.list(rows, DeadLetterView::of))));
    }
}
