package crm.customer.individual.application;

import crm.customer.contactpoint.application.ContactPointNormaliser;
import crm.customer.individual.domain.Person;
import crm.customer.profile.application.ChangeCustomer;
import crm.customer.profile.application.Customers;
import crm.platform.data.UnitOfWork;
import jakarta.inject.Singleton;
import java.time.Clock;

@Singleton
public class ChangeIndividualCustomer extends ChangeCustomer<Person> {

    ChangeIndividualCustomer(
            UnitOfWork unitOfWork, Customers<Person> customers, ContactPointNormaliser normaliser, Clock clock) {
        super(unitOfWork, customers, normaliser, clock);
    }
}
