package crm.customer.corporate.application;

import crm.customer.contactpoint.application.ContactPointNormaliser;
import crm.customer.corporate.domain.Company;
import crm.customer.profile.application.Customers;
import crm.customer.profile.application.NewRecords;
import crm.customer.profile.application.RegisterCustomer;
import crm.platform.data.UnitOfWork;
import jakarta.inject.Singleton;

@Singleton
public class RegisterCorporateCustomer extends RegisterCustomer<Company> {

    RegisterCorporateCustomer(
            UnitOfWork unitOfWork,
            NewRecords records,
            ContactPointNormaliser normaliser,
            Customers<Company> customers) {
        super(unitOfWork, records, normaliser, customers);
    }
}
