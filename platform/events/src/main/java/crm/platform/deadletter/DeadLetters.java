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
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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
    private static final String RECORD =
            "select " + DeadLetterRecord.COLUMNS + " from " + LETTERS.from() + " where d.id = $1";
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
        return ask(DeadLetterView::of, GET, id).map(found -> only(found, id));
    }

    Uni<DeadLetterRecord> record(UUID id) {
        return ask(DeadLetterRecord::of, RECORD, id).map(found -> only(found, id));
    }

    /** The oldest first; null fields of the selection match everything. */
    Uni<List<DeadLetterView>> waiting(RedriveRequest selection) {
        return ask(DeadLetterView::of, WAITING, selection.consumer(), selection.aggregateId(), selection.error(), MOST);
    }

    private static <T> T only(List<T> found, UUID id) {
        return found.stream().findFirst().orElseThrow(() -> new NotFound("dead-letter", id));
    }

    private <T> Uni<List<T>> ask(Function<Row, T> reader, String question, @Nullable Object... arguments) {
        return unitOfWork.inTransaction(() ->
                unitOfWork.sql(sql -> sql.execute(question, arguments).map(rows -> Found.list(rows, reader))));
    }
}
