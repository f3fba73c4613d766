package crm.customer.lead.api;

import crm.customer.contactpoint.api.ContactPointView;
import crm.customer.lead.domain.Conversion;
import crm.customer.lead.domain.Lead;
import crm.customer.lead.domain.LeadStatus;
import crm.customer.profile.api.OwnerView;
import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead as the API shows it; what is not known is absent. */
public record LeadView(
        UUID id,
        long version,
        LeadStatus status,
        @Nullable String personName,
        @Nullable String companyName,
        List<ContactPointView> contactPoints,
        String source,
        @Nullable UUID campaignId,
        @Nullable String need,
        @Nullable UUID assignedUserId,
        @Nullable String disqualifyReason,
        @Nullable ConvertedTo convertedTo,
        OwnerView owner,
        Instant createdAt,
        Instant updatedAt)
        implements Identified, Versioned {

    /** The customer that the lead became. */
    public record ConvertedTo(UUID customerId, Conversion.CustomerKind kind, Instant at) {

        private static @Nullable ConvertedTo of(@Nullable Conversion conversion) {
            return conversion == null
                    ? null
                    : new ConvertedTo(conversion.customerId(), conversion.kind(), conversion.at());
        }
    }

    static LeadView of(Lead.State lead) {
        return new LeadView(
                lead.id(),
                lead.version(),
                lead.status(),
                lead.prospect().personName(),
                lead.prospect().companyName(),
                ContactPointView.of(lead.prospect().contactPoints()),
                lead.origin().source().code(),
                lead.origin().campaignId(),
                lead.origin().need(),
                lead.assignedUserId(),
                lead.disqualifyReason() == null ? null : lead.disqualifyReason().code(),
                ConvertedTo.of(lead.conversion()),
                OwnerView.of(lead.owner()),
                lead.createdAt(),
                lead.updatedAt());
    }

    @Override
    public String toString() {
        return "LeadView[" + id + ", " + status + ", ***]";
    }
}
