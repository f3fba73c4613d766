package crm.customer.corporate.persistence;

import crm.customer.corporate.domain.Company;
import crm.customer.corporate.domain.TaxNumber;
import crm.customer.profile.persistence.CustomerRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Row of a corporate customer; contact points and external ids have tables of their own. */
@Entity
@Table(name = "corporate_customer")
class CorporateCustomerEntity extends CustomerRow<Company> {

    String legalName;
    String tradeName;
    String taxNumber;
    String taxOffice;
    String mersisNo;
    String industry;
    boolean merchant;

    @Override
    protected void copy(Company company) {
        legalName = company.legalName();
        tradeName = company.tradeName();
        taxNumber = company.taxNumber().value();
        taxOffice = company.taxOffice();
        mersisNo = company.mersisNo();
        industry = company.industry();
        merchant = company.merchant();
    }

    @Override
    protected Company details() {
        return new Company(legalName, tradeName, new TaxNumber(taxNumber), taxOffice, mersisNo, industry, merchant);
    }
}
