package crm.platform.audit;

import static crm.platform.audit.AuditTable.ACTION;
import static crm.platform.audit.AuditTable.ACTOR;
import static crm.platform.audit.AuditTable.AT;
import static crm.platform.audit.AuditTable.AUDIT;
import static crm.platform.audit.AuditTable.CODE;
import static crm.platform.audit.AuditTable.ID;
import static crm.platform.audit.AuditTable.STATUS;
import static crm.platform.audit.AuditTable.SUBJECT_ID;
import static crm.platform.audit.AuditTable.SUBJECT_TYPE;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.domain.NotFound;
import crm.platform.list.ListParameters;
import crm.platform.list.ListRequest;
import crm.platform.list.ListRequest.Filter;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** The audit trail of this service, to be read. Whoever reads it page by page stands in it, too. */
@ApplicationScoped
class AuditTrail {

    @ListParameters(operation = "listAudit")
    static final ListQuery<AuditEntryView> LIST = ListQuery.of(
                    AuditEntryView.COLUMNS, AUDIT.from(), ID, AuditEntryView::of)
            .filtered(ACTOR, ACTION, SUBJECT_TYPE, SUBJECT_ID)
            .filtered("recordedAt", AT)
            .filtered("refused", STATUS.sql() + " is not null")
            .filtered(STATUS, CODE);

    private static final String GET =
            "select " + AuditEntryView.COLUMNS + " from " + AUDIT.from() + " where " + ID.sql() + " = $1";

    private final Lists lists;
    private final ReactiveUnitOfWork unitOfWork;
    private final Audit audit;

    AuditTrail(Lists lists, ReactiveUnitOfWork unitOfWork, Audit audit) {
        this.lists = lists;
        this.unitOfWork = unitOfWork;
        this.audit = audit;
    }

    Uni<Page<AuditEntryView>> page(ListRequest request) {
        return lists.page(LIST, request).call(page -> recordReading(request, page));
    }

    Uni<AuditEntryView> get(UUID id) {
        return unitOfWork.ask(GET, Tuple.of(id)).map(found -> {
            if (found.size() == 0) {
                throw new NotFound("audit-entry", id);
            }
            return AuditEntryView.of(found.iterator().next());
        });
    }

    /** By what the rows were chosen, not by which values: these may say more than the reader should leave behind. */
    private Uni<Void> recordReading(ListRequest request, Page<AuditEntryView> page) {
        var fields = request.filters().stream()
                .map(Filter::field)
                .distinct()
                .sorted()
                .toList();
        Map<String, Object> details =
                Map.of("filteredBy", fields, "rows", page.items().size());
        return unitOfWork.inTransaction(() -> audit.record("audit.read", "audit", "list", details));
    }
}
