package crm.sales.opportunity.persistence;

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
import crm.sales.opportunity.application.ImportedOpportunity;
import crm.sales.opportunity.application.ImportedOpportunity.Found;
import crm.sales.opportunity.application.Pipelines;
import crm.sales.opportunity.domain.Opportunity;
import crm.sales.opportunity.messaging.OpportunityContracts;
import crm.sales.opportunity.persistence.OpportunityTable.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Opportunities of another system, opened and closed when they were there; one that is open goes on with the next file. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class OpportunityImport extends PastFactsImport<ImportedOpportunity, Found> {

    private final Journal journal;
    private final Pipelines pipelines;
    private final SalesConfig config;
    private final Ids ids;
    private final Clock clock;

    OpportunityImport(
            ReactiveUnitOfWork unitOfWork,
            Journal journal,
            Pipelines pipelines,
            SalesConfig config,
            Ids ids,
            Clock clock) {
        super("sales", unitOfWork, OpportunityImportLookup.LOOKUP);
        this.journal = journal;
        this.pipelines = pipelines;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "opportunities";
    }

    @Override
    public List<ImportColumn> columns() {
        return ImportedOpportunity.COLUMNS;
    }

    @Override
    public Set<String> permissions() {
        return Set.of("opportunity:write");
    }

    @Override
    protected ImportedOpportunity read(ImportRow row) {
        return ImportedOpportunity.of(row, config);
    }

    /** Those that are there stay as they are found until the end of the transaction. */
    @Override
    protected Uni<List<Found>> find(Sql sql, List<ImportedOpportunity> rows, Visibility visibility) {
        return OpportunityImportLookup.HOLD
                .on(sql, rows)
                .chain(() -> pipelines.require(null))
                .chain(pipeline -> super.find(sql, rows, visibility)
                        .chain(found -> OpportunityImportLookup.withExisting(sql, found, pipeline)));
    }

    @Override
    protected List<RowOutcome> check(List<Looked<ImportedOpportunity, Found>> rows) {
        var now = clock.instant();
        return rows.stream().map(one -> one.row().check(one.found(), now)).toList();
    }

    @Override
    protected Uni<Void> store(Sql sql, ImportRun run, List<Looked<ImportedOpportunity, Found>> rows) {
        return write(rows, one -> one.row().opportunity(ids.next(), one.found()));
    }

    @Override
    protected Uni<Void> update(Sql sql, ImportRun run, List<Looked<ImportedOpportunity, Found>> rows) {
        return write(rows, one -> one.found().existing());
    }

    private Uni<Void> write(
            List<Looked<ImportedOpportunity, Found>> rows,
            Function<Looked<ImportedOpportunity, Found>, Opportunity> opportunityOf) {
        var now = clock.instant();
        var stored = new ArrayList<Stored>();
        var events = new ArrayList<OutboundEvent>();
        for (var one : rows) {
            var opportunity = opportunityOf.apply(one);
            stored.add(new Stored(opportunity.state(), now));
            events.addAll(OpportunityContracts.of(opportunity));
        }
        return journal.record(OpportunityTable.store(stored), events);
    }
}
