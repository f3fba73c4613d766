package crm.customer.individual.application;

import crm.customer.contactpoint.application.ContactPointNormaliser;
import crm.customer.individual.domain.Person;
import crm.customer.profile.application.Customers;
import crm.customer.profile.application.NewRecords;
import crm.customer.profile.application.RegisterCustomer;
import crm.platform.data.UnitOfWork;
import jakarta.inject.Singleton;

@Singleton
public class RegisterIndividualCustomer extends RegisterCustomer<Person> {

    RegisterIndividualCustomer(
            UnitOfWork unitOfWork, NewRecords records, ContactPointNormaliser normaliser, Customers<Person> customers) {
        super(unitOfWork, records, normaliser, customers);
    }
}
