package crm.customer.corporate.persistence;

import crm.customer.corporate.domain.Company;
import crm.customer.corporate.messaging.CorporateCustomerContracts;
import crm.customer.profile.domain.Customer;
import crm.customer.profile.persistence.PgCustomers;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class PgCorporateCustomers extends PgCustomers<Company> {

    private final TaxNumbers taxNumbers;

    PgCorporateCustomers(Tools tools, TaxNumbers taxNumbers) {
        super(tools, CorporateCustomerTable.CUSTOMERS, CorporateCustomerContracts::of);
        this.taxNumbers = taxNumbers;
    }

    @Override
    protected Uni<Void> insert(List<Customer<Company>> created) {
        return taxNumbers.requireFree(created).chain(() -> super.insert(created));
    }

    @Override
    protected Uni<Void> update(List<Customer<Company>> changed) {
        return taxNumbers.requireFree(changed).chain(() -> super.update(changed));
    }
}
