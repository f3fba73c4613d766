package crm.customer.lead.persistence;

import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.lead.domain.Conversion;
import crm.customer.lead.domain.DisqualifyReason;
import crm.customer.lead.domain.Lead;
import crm.customer.lead.domain.LeadSource;
import crm.customer.lead.domain.LeadStatus;
import crm.customer.lead.domain.Prospect;
import crm.customer.profile.domain.Ownership;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Row of a lead; its contact points have a table of their own. */
@Entity
@Table(name = "lead")
class LeadEntity {

    @Id
    UUID id;

    long version;

    @Enumerated(EnumType.STRING)
    LeadStatus status;

    String personName;
    String companyName;

    @Enumerated(EnumType.STRING)
    LeadSource source;

    UUID campaignId;
    String need;
    UUID assignedUserId;
    String disqualifyReason;
    UUID convertedCustomerId;

    @Enumerated(EnumType.STRING)
    Conversion.CustomerKind convertedKind;

    Instant convertedAt;
    UUID ownerUserId;
    String ownerTeam;
    String ownerDepartment;
    Instant createdAt;
    Instant updatedAt;

    static LeadEntity from(Lead.Snapshot state) {
        var row = new LeadEntity();
        row.id = state.id();
        row.source = state.origin().source();
        row.campaignId = state.origin().campaignId();
        row.createdAt = state.createdAt();
        row.copy(state);
        return row;
    }

    /** What a verb may change. */
    void copy(Lead.Snapshot state) {
        version = state.version();
        status = state.status();
        personName = state.prospect().personName();
        companyName = state.prospect().companyName();
        need = state.origin().need();
        assignedUserId = state.assignedUserId();
        disqualifyReason = state.disqualifyReason() == null
                ? null
                : state.disqualifyReason().code();
        ownerUserId = state.owner().userId();
        ownerTeam = state.owner().team();
        ownerDepartment = state.owner().department();
        updatedAt = state.updatedAt();
        copy(state.conversion());
    }

    private void copy(Conversion conversion) {
        if (conversion != null) {
            convertedCustomerId = conversion.customerId();
            convertedKind = conversion.kind();
            convertedAt = conversion.at();
        }
    }

    Lead toDomain(ContactPoints contactPoints) {
        return Lead.restore(new Lead.Snapshot(
                id,
                version,
                status,
                new Prospect(personName, companyName, contactPoints),
                new Lead.Origin(source, campaignId, need),
                assignedUserId,
                disqualifyReason == null ? null : new DisqualifyReason(disqualifyReason),
                convertedCustomerId == null ? null : new Conversion(convertedCustomerId, convertedKind, convertedAt),
                new Ownership(ownerUserId, ownerTeam, ownerDepartment),
                createdAt,
                updatedAt));
    }
}
