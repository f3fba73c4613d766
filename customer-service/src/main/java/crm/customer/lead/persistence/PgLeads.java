package crm.customer.lead.persistence;

import crm.customer.lead.domain.Lead;
import crm.customer.lead.messaging.LeadContracts;
import crm.customer.lead.persistence.LeadExternalIdTable.Named;
import crm.customer.profile.domain.ExternalId;
import crm.customer.profile.persistence.KeyedRows;
import crm.customer.profile.persistence.PgRecords;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

@Singleton
class PgLeads extends PgRecords<Lead, Lead.State> {

    PgLeads(Tools tools) {
        super(
                tools,
                new Mapping<>(
                        "lead",
                        LeadTable.LEADS,
                        LeadTable.SELECT,
                        row -> Lead.restore(LeadTable.read(row)),
                        Lead::state,
                        LeadContracts::of),
                new KeyedRows.Names(LeadExternalIdTable.EXTERNAL_IDS, LeadExternalIdTable.LEAD_ID));
    }

    @Override
    public Uni<Void> store(Map<ExternalId, Lead> created, List<Lead> changed) {
        var named = created.entrySet().stream()
                .map(one -> new Named(one.getKey(), one.getValue().id()))
                .toList();
        return super.store(created, changed)
                .chain(() -> write(LeadExternalIdTable.INSERT, named))
                .replaceWithVoid();
    }
}
