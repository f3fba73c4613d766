package crm.customer.lead.api;

import crm.customer.lead.domain.Lead;
import crm.platform.list.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of leads. */
public record LeadPage(
        List<LeadView> items,
        @Nullable String nextCursor,
        @Nullable Long count) {

    static LeadPage of(Page<Lead.State> page) {
        return new LeadPage(page.items().stream().map(LeadView::of).toList(), page.nextCursor(), page.count());
    }
}
