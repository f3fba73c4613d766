package crm.customer.corporate.api;

import crm.customer.contactpoint.api.ContactPointRequest;
import crm.customer.corporate.domain.Company;
import crm.customer.corporate.domain.CompanySize;
import crm.customer.corporate.domain.TaxNumber;
import crm.customer.profile.api.ExternalIdRequest;
import crm.customer.profile.application.EnteredProfile;
import crm.customer.profile.application.RegisterCustomer;
import crm.customer.profile.domain.PreferredChannel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A company as first known; what is left out gets the default of the house or stays unknown. */
@Schema(examples = """
        {"legalName": "Işık Çelik Sanayi A.Ş.", "taxNumber": "4840847211", "isMerchant": true, "taxOffice": "Kadıköy"}""")
public record RegisterCorporateCustomerRequest(
        @NotBlank @Size(max = 300) @Schema(examples = "Işık Çelik Sanayi A.Ş.")
        String legalName,

        @Size(max = 300) @Nullable String tradeName,

        @NotBlank
        @Size(max = 10)
        @Schema(examples = "4840847211", description = "VKN: ten digits, the last one checks the others")
        String taxNumber,

        @Size(max = 100) @Nullable String taxOffice,

        @Schema(description = "Sixteen digits of the central trade register") @Nullable
        String mersisNo,

        @Size(max = 100) @Nullable String industry,

        @Schema(description = "As the regulation on small and medium-sized enterprises divides them") @Nullable
        CompanySize size,

        @NotNull @Schema(description = "Tacir or esnaf: decides the recipient type of commercial messages")
        Boolean isMerchant,

        @Schema(examples = "tr") @Nullable String language,

        @Schema(examples = "Europe/Istanbul") @Nullable String timeZone,

        @Size(max = 20) @Nullable List<@Valid @NotNull ContactPointRequest> contactPoints,

        @Nullable Instant customerSince,
        @Nullable PreferredChannel preferredChannel,

        @Schema(examples = "TRADE_FAIR", extensions = @Extension(name = "x-vocabulary", value = "acquisition-sources"))
        @Nullable
        String acquisitionChannel,

        @Size(max = 20) @Nullable List<@Valid @NotNull ExternalIdRequest> externalIds) {

    RegisterCustomer.Command<Company> toCommand() {
        return new RegisterCustomer.Command<>(
                new Company(
                        legalName,
                        tradeName,
                        new TaxNumber(taxNumber),
                        taxOffice,
                        mersisNo,
                        industry,
                        size,
                        isMerchant),
                new EnteredProfile(language, timeZone, customerSince, preferredChannel, acquisitionChannel),
                ContactPointRequest.toEntered(contactPoints),
                ExternalIdRequest.toDomain(externalIds));
    }

    @Override
    public String toString() {
        return "RegisterCorporateCustomerRequest[***]";
    }
}
