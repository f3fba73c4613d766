package crm.customer.corporate.application;

import crm.customer.contactpoint.application.ContactPointNormaliser;
import crm.customer.corporate.domain.Company;
import crm.customer.profile.application.ChangeCustomer;
import crm.customer.profile.domain.Customer;
import crm.platform.data.Repository;
import crm.platform.data.UnitOfWork;
import crm.platform.vocabulary.Vocabularies;
import jakarta.inject.Singleton;
import java.time.Clock;

@Singleton
public class ChangeCorporateCustomer extends ChangeCustomer<Company> {

    ChangeCorporateCustomer(
            UnitOfWork unitOfWork,
            Repository<Customer<Company>> customers,
            ContactPointNormaliser normaliser,
            Vocabularies vocabularies,
            Clock clock) {
        super(unitOfWork, customers, normaliser, vocabularies, clock);
    }
}
