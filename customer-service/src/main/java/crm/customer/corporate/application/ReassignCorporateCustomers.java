package crm.customer.corporate.application;

import crm.customer.corporate.domain.Company;
import crm.customer.profile.application.ReassignCustomers;
import crm.customer.profile.domain.Customer;
import crm.platform.data.OwnedRepository;
import crm.platform.data.UnitOfWork;
import crm.platform.user.KnownUsers;
import jakarta.inject.Singleton;
import java.time.Clock;

@Singleton
public class ReassignCorporateCustomers extends ReassignCustomers<Company> {

    ReassignCorporateCustomers(
            UnitOfWork unitOfWork, KnownUsers users, OwnedRepository<Customer<Company>> customers, Clock clock) {
        super(unitOfWork, users, customers, clock);
    }
}
