package crm.customer.corporate.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import crm.customer.contactpoint.api.ContactPointView;
import crm.customer.corporate.domain.Company;
import crm.customer.corporate.domain.CompanySize;
import crm.customer.profile.api.ExternalIdView;
import crm.customer.profile.api.OwnerView;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.domain.PreferredChannel;
import crm.customer.profile.domain.RecordStatus;
import crm.platform.web.Identified;
import crm.platform.web.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An corporate customer as the API shows it; what is not known is absent. */
public record CorporateCustomerView(
        UUID id,
        long version,
        String legalName,
        @Nullable String tradeName,
        String taxNumber,
        @Nullable String taxOffice,
        @Nullable String mersisNo,
        @Nullable String industry,
        @Nullable CompanySize size,
        @JsonProperty("isMerchant") boolean isMerchant,
        String language,
        String timeZone,
        List<ContactPointView> contactPoints,
        Instant customerSince,
        @Nullable PreferredChannel preferredChannel,
        @Nullable String acquisitionChannel,
        List<ExternalIdView> externalIds,
        RecordStatus recordStatus,
        OwnerView owner,
        Instant createdAt,
        Instant updatedAt)
        implements Identified, Versioned {

    static CorporateCustomerView of(Customer<Company> customer) {
        return of(customer.state());
    }

    static CorporateCustomerView of(Customer.State<Company> customer) {
        var record = customer.record();
        var company = customer.details();
        var profile = record.profile();
        return new CorporateCustomerView(
                record.id(),
                customer.version(),
                company.legalName(),
                company.tradeName(),
                company.taxNumber().value(),
                company.taxOffice(),
                company.mersisNo(),
                company.industry(),
                company.size(),
                company.merchant(),
                profile.language(),
                profile.timeZone(),
                ContactPointView.of(record.contactPoints()),
                profile.customerSince(),
                profile.preferredChannel(),
                profile.acquisitionChannel(),
                ExternalIdView.of(record.externalIds()),
                record.status(),
                OwnerView.of(record.owner()),
                record.createdAt(),
                record.updatedAt());
    }

    @Override
    public String toString() {
        return "CorporateCustomerView[" + id + ", ***]";
    }
}
