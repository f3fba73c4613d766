package crm.customer.lead.persistence;

import crm.customer.contactpoint.persistence.SearchConditions;
import crm.customer.lead.application.LeadList;
import crm.customer.lead.domain.Lead;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

@ApplicationScoped
class LeadQuery implements LeadList {

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
    public Uni<Page<Lead.State>> page(UriInfo uri) {
        return lists.page(query, uri);
    }
}
