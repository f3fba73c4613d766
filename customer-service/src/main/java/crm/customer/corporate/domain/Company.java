package crm.customer.corporate.domain;

import crm.customer.profile.domain.ChangedFields;
import crm.customer.profile.domain.CustomerDetails;
import crm.customer.text.domain.Text;
import crm.platform.domain.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which company a customer is; trade name, tax office, MERSIS number, industry and size may be null.
 *
 * @param mersisNo sixteen digits of the central trade register
 * @param merchant tacir or esnaf: decides the recipient type of commercial messages
 */
public record Company(
        String legalName,
        @Nullable String tradeName,
        TaxNumber taxNumber,
        @Nullable String taxOffice,
        @Nullable String mersisNo,
        @Nullable String industry,
        @Nullable CompanySize size,
        boolean merchant)
        implements CustomerDetails<Company> {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_WORD = 100;

    public Company {
        legalName = Text.required("legalName", legalName, LONGEST_NAME);
        tradeName = Text.optional("tradeName", tradeName, LONGEST_NAME);
        taxOffice = Text.optional("taxOffice", taxOffice, LONGEST_WORD);
        industry = Text.optional("industry", industry, LONGEST_WORD);
        if (mersisNo != null && !mersisNo.matches("\\d{16}")) {
            throw InvalidInput.of(
                    "mersisNo", "corporate-customer.mersis-invalid", "A MERSIS number has sixteen digits.");
        }
    }

    /** As a lead tells of it; the rest is not known yet. */
    public static Company ofLead(
            String legalName,
            @Nullable String tradeName,
            TaxNumber taxNumber,
            @Nullable String taxOffice,
            boolean merchant) {
        return new Company(legalName, tradeName, taxNumber, taxOffice, null, null, null, merchant);
    }

    @Override
    public void compareTo(Company other, ChangedFields changes) {
        changes.compare("legalName", legalName, other.legalName);
        changes.compare("tradeName", tradeName, other.tradeName);
        changes.compare("taxNumber", taxNumber, other.taxNumber);
        changes.compare("taxOffice", taxOffice, other.taxOffice);
        changes.compare("mersisNo", mersisNo, other.mersisNo);
        changes.compare("industry", industry, other.industry);
        changes.compare("size", size, other.size);
        changes.compare("isMerchant", merchant, other.merchant);
    }

    @Override
    public String toString() {
        return "Company[***]";
    }
}
