package crm.customer.lead.persistence;

import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.contactpoint.persistence.ContactPointRows;
import crm.customer.lead.application.LeadJournal;
import crm.customer.lead.domain.Lead;
import crm.customer.profile.application.ImportBatch;
import crm.customer.profile.domain.ExternalId;
import crm.customer.profile.persistence.BatchColumns;
import crm.customer.profile.persistence.CustomerColumns;
import crm.customer.profile.persistence.KeyedRows;
import crm.platform.data.ReactiveUnitOfWork;
import crm.platform.security.Visibility;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Leads, a chunk of an import at once. */
@ApplicationScoped
class SqlLeadBatch implements ImportBatch<Lead> {

    private static final KeyedRows<Lead> KEYED = new KeyedRows<>(
            HibernateLeads.TABLE,
            "lead_external_id",
            "lead_id",
            LeadQuery.COLUMNS,
            row -> Lead.restore(LeadQuery.read(row)));

    /** What a verb of the import may change; assignment, reason and conversion are none of its business. */
    private static final BatchColumns<Lead.Snapshot> COLUMNS = new BatchColumns<Lead.Snapshot>()
            .uuid("id", Lead.Snapshot::id)
            .number("version", Lead.Snapshot::version)
            .code("status", Lead.Snapshot::status)
            .text("person_name", lead -> lead.prospect().personName())
            .text("company_name", lead -> lead.prospect().companyName())
            .code("source", lead -> lead.origin().source())
            .uuid("campaign_id", lead -> lead.origin().campaignId())
            .text("need", lead -> lead.origin().need())
            .and(CustomerColumns.OWNER.of(Lead.Snapshot::owner))
            .time("created_at", Lead.Snapshot::createdAt)
            .time("updated_at", Lead.Snapshot::updatedAt);

    private static final BatchColumns<Keyed> KEYS = new BatchColumns<Keyed>()
            .text("system", keyed -> keyed.key().system())
            .text("id", keyed -> keyed.key().id())
            .uuid("lead_id", Keyed::lead);

    private record Keyed(ExternalId key, UUID lead) {}

    private final ReactiveUnitOfWork unitOfWork;
    private final ContactPointRows contactPoints;
    private final LeadJournal journal;

    SqlLeadBatch(ReactiveUnitOfWork unitOfWork, ContactPointRows contactPoints, LeadJournal journal) {
        this.unitOfWork = unitOfWork;
        this.contactPoints = contactPoints;
        this.journal = journal;
    }

    @Override
    public Uni<Map<ExternalId, Known<Lead>>> find(List<ExternalId> wanted, Visibility visibility) {
        return unitOfWork.sql(sql -> KEYED.find(sql, wanted, visibility));
    }

    @Override
    public Uni<Void> insert(Map<ExternalId, Lead> created) {
        var keys = created.entrySet().stream()
                .map(one -> new Keyed(one.getKey(), one.getValue().snapshot().id()))
                .toList();
        return store(COLUMNS.insert(HibernateLeads.TABLE), COLUMNS, states(created.values()))
                .chain(() -> store(KEYS.insert("lead_external_id"), KEYS, keys))
                .chain(() -> contactPoints.insert(held(created.values())))
                .chain(() -> journal.record(created.values()));
    }

    @Override
    public Uni<Void> update(List<Lead> changed) {
        return store(COLUMNS.update(HibernateLeads.TABLE), COLUMNS, states(changed))
                .chain(() -> contactPoints.update(held(changed)))
                .chain(() -> journal.record(changed));
    }

    private <R> Uni<Void> store(String statement, BatchColumns<R> columns, List<R> rows) {
        return unitOfWork
                .sql(sql -> sql.execute(statement, columns.values(rows)))
                .replaceWithVoid();
    }

    private static List<Lead.Snapshot> states(Collection<Lead> leads) {
        return leads.stream().map(Lead::snapshot).toList();
    }

    private static Map<UUID, ContactPoints> held(Collection<Lead> leads) {
        var held = new LinkedHashMap<UUID, ContactPoints>();
        states(leads).forEach(lead -> held.put(lead.id(), lead.prospect().contactPoints()));
        return held;
    }
}
