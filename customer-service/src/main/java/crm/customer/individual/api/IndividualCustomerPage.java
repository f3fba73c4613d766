package crm.customer.individual.api;

import crm.customer.individual.domain.Person;
import crm.customer.profile.domain.Customer;
import crm.platform.list.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of individual customers. */
public record IndividualCustomerPage(
        List<IndividualCustomerView> items,
        @Nullable String nextCursor,
        @Nullable Long count) {

    static IndividualCustomerPage of(Page<Customer.State<Person>> page) {
        return new IndividualCustomerPage(
                page.items().stream().map(IndividualCustomerView::of).toList(), page.nextCursor(), page.count());
    }
}
