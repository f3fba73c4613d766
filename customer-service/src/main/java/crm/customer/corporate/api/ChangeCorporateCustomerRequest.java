package crm.customer.corporate.api;

import crm.customer.corporate.domain.Company;
import crm.customer.corporate.domain.CompanySize;
import crm.customer.corporate.domain.TaxNumber;
import crm.customer.profile.api.ProfilePatch;
import crm.customer.profile.application.ChangeCustomer.PlainFields;
import crm.customer.profile.domain.PreferredChannel;
import crm.platform.domain.InvalidInput;
import crm.platform.patch.MergePatch;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** JSON merge patch: null takes an optional field away; a field that is left out stays as it is. */
@Schema(examples = "{\"industry\": \"Steel\"}")
public record ChangeCorporateCustomerRequest(
        @Size(max = 300) @Nullable String legalName,
        @Size(max = 300) @Nullable String tradeName,
        @Size(max = 10) @Nullable String taxNumber,
        @Size(max = 100) @Nullable String taxOffice,
        @Nullable String mersisNo,
        @Size(max = 100) @Nullable String industry,
        @Nullable CompanySize size,
        @Nullable Boolean isMerchant,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable Instant customerSince,
        @Nullable PreferredChannel preferredChannel,

        @Schema(extensions = @Extension(name = "x-vocabulary", value = "acquisition-sources")) @Nullable
        String acquisitionChannel)
        implements ProfilePatch {

    static PlainFields<Company> after(MergePatch<ChangeCorporateCustomerRequest> patch, PlainFields<Company> before) {
        return new PlainFields<>(company(patch, before.details()), ProfilePatch.after(patch, before.profile()));
    }

    private static Company company(MergePatch<ChangeCorporateCustomerRequest> patch, Company before) {
        return new Company(
                patch.afterRequired("legalName", ChangeCorporateCustomerRequest::legalName, before.legalName()),
                patch.after("tradeName", ChangeCorporateCustomerRequest::tradeName, before.tradeName()),
                new TaxNumber(patch.afterRequired(
                        "taxNumber",
                        ChangeCorporateCustomerRequest::taxNumber,
                        before.taxNumber().value())),
                patch.after("taxOffice", ChangeCorporateCustomerRequest::taxOffice, before.taxOffice()),
                patch.after("mersisNo", ChangeCorporateCustomerRequest::mersisNo, before.mersisNo()),
                patch.after("industry", ChangeCorporateCustomerRequest::industry, before.industry()),
                patch.after("size", ChangeCorporateCustomerRequest::size, before.size()),
                merchant(patch.after("isMerchant", ChangeCorporateCustomerRequest::isMerchant, before.merchant())));
    }

    private static boolean merchant(@Nullable Boolean wanted) {
        if (wanted == null) {
            throw InvalidInput.of(
                    "isMerchant", "corporate-customer.merchant-required", "Say whether it is a merchant.");
        }
        return wanted;
    }

    @Override
    public String toString() {
        return "ChangeCorporateCustomerRequest[***]";
    }
}
