package crm.customer.corporate.api;

import crm.customer.corporate.domain.Company;
import crm.customer.profile.domain.Customer;
import crm.platform.list.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of corporate customers. */
public record CorporateCustomerPage(
        List<CorporateCustomerView> items,
        @Nullable String nextCursor,
        @Nullable Long count) {

    static CorporateCustomerPage of(Page<Customer.State<Company>> page) {
        return new CorporateCustomerPage(
                page.items().stream().map(CorporateCustomerView::of).toList(), page.nextCursor(), page.count());
    }
}
