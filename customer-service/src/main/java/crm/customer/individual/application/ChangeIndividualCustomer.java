package crm.customer.individual.application;

import crm.customer.contactpoint.application.ContactPointNormaliser;
import crm.customer.individual.domain.Person;
import crm.customer.profile.application.ChangeCustomer;
import crm.customer.profile.domain.Customer;
import crm.platform.data.Repository;
import crm.platform.data.UnitOfWork;
import crm.platform.vocabulary.Vocabularies;
import jakarta.inject.Singleton;
import java.time.Clock;

@Singleton
public class ChangeIndividualCustomer extends ChangeCustomer<Person> {

    ChangeIndividualCustomer(
            UnitOfWork unitOfWork,
            Repository<Customer<Person>> customers,
            ContactPointNormaliser normaliser,
            Vocabularies vocabularies,
            Clock clock) {
        super(unitOfWork, customers, normaliser, vocabularies, clock);
    }
}
