package crm.customer.individual.application;

import crm.customer.individual.domain.Person;
import crm.customer.profile.application.ReassignCustomers;
import crm.customer.profile.domain.Customer;
import crm.platform.data.OwnedRepository;
import crm.platform.data.UnitOfWork;
import crm.platform.user.KnownUsers;
import jakarta.inject.Singleton;
import java.time.Clock;

@Singleton
public class ReassignIndividualCustomers extends ReassignCustomers<Person> {

    ReassignIndividualCustomers(
            UnitOfWork unitOfWork, KnownUsers users, OwnedRepository<Customer<Person>> customers, Clock clock) {
        super(unitOfWork, users, customers, clock);
    }
}
