package crm.customer.corporate.application;

import crm.customer.contactpoint.application.ContactPointNormaliser;
import crm.customer.corporate.domain.Company;
import crm.customer.profile.application.NewRecords;
import crm.customer.profile.application.RegisterCustomer;
import crm.customer.profile.domain.Customer;
import crm.platform.data.Repository;
import crm.platform.data.UnitOfWork;
import crm.platform.vocabulary.Vocabularies;
import jakarta.inject.Singleton;

@Singleton
public class RegisterCorporateCustomer extends RegisterCustomer<Company> {

    RegisterCorporateCustomer(
            UnitOfWork unitOfWork,
            NewRecords records,
            ContactPointNormaliser normaliser,
            Repository<Customer<Company>> customers,
            Vocabularies vocabularies) {
        super(unitOfWork, records, normaliser, customers, vocabularies);
    }
}
