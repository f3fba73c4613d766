package crm.customer.corporate.persistence;

import crm.customer.contactpoint.domain.ContactPoints;
import crm.customer.corporate.domain.Company;
import crm.customer.corporate.domain.CorporateCustomer;
import crm.customer.corporate.domain.TaxNumber;
import crm.customer.profile.domain.ExternalId;
import crm.customer.profile.persistence.CustomerRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;

/** Row of an corporate customer; contact points and external ids have tables of their own. */
@Entity
@Table(name = "corporate_customer")
class CorporateCustomerEntity extends CustomerRow {

    String legalName;
    String tradeName;
    String taxNumber;
    String taxOffice;
    String mersisNo;
    String industry;
    boolean merchant;

    static CorporateCustomerEntity from(CorporateCustomer.Snapshot state) {
        var row = new CorporateCustomerEntity();
        row.copy(state);
        return row;
    }

    void copy(CorporateCustomer.Snapshot state) {
        copy(state.record(), state.version());
        legalName = state.company().legalName();
        tradeName = state.company().tradeName();
        taxNumber = state.company().taxNumber().value();
        taxOffice = state.company().taxOffice();
        mersisNo = state.company().mersisNo();
        industry = state.company().industry();
        merchant = state.company().merchant();
    }

    CorporateCustomer toDomain(ContactPoints contactPoints, List<ExternalId> externalIds) {
        return CorporateCustomer.restore(new CorporateCustomer.Snapshot(
                toRecord(contactPoints, externalIds),
                new Company(legalName, tradeName, new TaxNumber(taxNumber), taxOffice, mersisNo, industry, merchant),
                version()));
    }
}
