package crm.sales.order.persistence;

import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.data.Sql;
import crm.platform.identity.Ids;
import crm.platform.imports.ImportColumn;
import crm.platform.imports.ImportRow;
import crm.platform.imports.ImportRun;
import crm.platform.imports.RowOutcome;
import crm.platform.imports.past.Looked;
import crm.platform.imports.past.PastFactsImport;
import crm.platform.journal.Journal;
import crm.platform.journal.OutboundEvent;
import crm.platform.security.Visibility;
import crm.sales.SalesConfig;
import crm.sales.order.application.ImportedLines;
import crm.sales.order.application.ImportedOrder;
import crm.sales.order.application.ImportedOrder.Found;
import crm.sales.order.messaging.OrderContracts;
import crm.sales.order.persistence.OrderTable.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Past orders, confirmed when they were placed; each row is a line, and rows of one external id are one order. A chunk costs four
 * statements, however many rows it has. The same file again changes nothing; the same external id with another content is refused,
 * because a confirmed order is not rewritten, unless the order of before is cancelled.
 */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class OrderImport extends PastFactsImport<ImportedOrder, Found> {

    private final Journal journal;
    private final SalesConfig config;
    private final Ids ids;
    private final Clock clock;

    OrderImport(ReactiveUnitOfWork unitOfWork, Journal journal, SalesConfig config, Ids ids, Clock clock) {
        super("sales", unitOfWork, OrderImportLookup.LOOKUP);
        this.journal = journal;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "orders";
    }

    @Override
    public List<ImportColumn> columns() {
        return ImportedOrder.COLUMNS;
    }

    @Override
    public Set<String> permissions() {
        return Set.of("order:write", "order:confirm");
    }

    @Override
    public int rowsPerKey() {
        return ImportedLines.MOST;
    }

    @Override
    protected ImportedOrder read(ImportRow row) {
        return ImportedOrder.of(row, config);
    }

    @Override
    protected Uni<List<Found>> find(Sql sql, List<ImportedOrder> rows, Visibility visibility) {
        return super.find(sql, rows, visibility).chain(found -> OrderImportLookup.withExisting(sql, found));
    }

    @Override
    protected List<RowOutcome> check(List<Looked<ImportedOrder, Found>> rows) {
        var now = clock.instant();
        return ImportedLines.of(rows).stream()
                .flatMap(order -> order.check(now).stream())
                .toList();
    }

    @Override
    protected Uni<Void> store(Sql sql, ImportRun run, List<Looked<ImportedOrder, Found>> rows) {
        var orders = ImportedLines.of(rows);
        return numbers(sql, run, "order_number", orders.size(), OrderNumber::text)
                .chain(numbers -> store(orders, numbers));
    }

    private Uni<Void> store(List<ImportedLines> orders, List<String> numbers) {
        var now = clock.instant();
        var stored = new ArrayList<Stored>();
        var events = new ArrayList<OutboundEvent>();
        for (var one : orders) {
            var order = one.order().order(ids.next(), numbers.get(stored.size()));
            stored.add(new Stored(order.state(), one.found().customer().owner(), now));
            events.addAll(OrderContracts.of(order));
        }
        return journal.record(OrderTable.insert(stored), events);
    }
}
