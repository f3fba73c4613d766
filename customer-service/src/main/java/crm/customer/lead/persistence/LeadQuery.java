package crm.customer.lead.persistence;

import crm.customer.contactpoint.persistence.SearchConditions;
import crm.customer.lead.domain.Lead;
import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Leads to look at, as far as the caller may see them. */
@ApplicationScoped
class LeadQuery implements Listing<Lead.State> {

    private final Lists lists;
    private final ListQuery<Lead.State> query;

    LeadQuery(Lists lists, SearchConditions search) {
        this.lists = lists;
        this.query = new ListQuery<>(
                LeadTable.SELECT,
                LeadTable.LEADS.from(),
                LeadField.class,
                LeadTable.ID.sql(),
                "c",
                search.ofLeads(),
                LeadTable.UPDATED_AT.sql(),
                LeadTable::read);
    }

    @Override
    public Uni<Page<Lead.State>> page(ListRequest request) {
        return lists.page(query, request);
    }
}
