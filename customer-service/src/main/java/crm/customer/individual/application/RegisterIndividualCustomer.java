package crm.customer.individual.application;

import crm.customer.contactpoint.application.ContactPointNormaliser;
import crm.customer.individual.domain.Person;
import crm.customer.profile.application.NewRecords;
import crm.customer.profile.application.RegisterCustomer;
import crm.customer.profile.domain.Customer;
import crm.platform.data.Repository;
import crm.platform.data.UnitOfWork;
import crm.platform.vocabulary.Vocabularies;
import jakarta.inject.Singleton;

@Singleton
public class RegisterIndividualCustomer extends RegisterCustomer<Person> {

    RegisterIndividualCustomer(
            UnitOfWork unitOfWork,
            NewRecords records,
            ContactPointNormaliser normaliser,
            Repository<Customer<Person>> customers,
            Vocabularies vocabularies) {
        super(unitOfWork, records, normaliser, customers, vocabularies);
    }
}
