package crm.customer.lead.persistence;

import crm.customer.contactpoint.persistence.SearchConditions;
import crm.customer.lead.domain.Lead;
import crm.platform.list.ListParameters;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.platform.query.PgList;
import jakarta.inject.Singleton;

/** Leads page by page. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgLeadList extends PgList<Lead.State> {

    @ListParameters(operation = "listLeads")
    static final ListQuery<Lead.State> QUERY = ListQuery.of(
                    LeadTable.SELECT, LeadTable.LEADS.from(), LeadTable.ID, LeadTable::read)
            .ofOwner("c")
            .searched(SearchConditions.OF_LEADS)
            .updated(LeadTable.UPDATED_AT)
            .sorted(LeadTable.CREATED_AT, LeadTable.UPDATED_AT)
            .filtered(
                    LeadTable.STATUS,
                    LeadTable.SOURCE,
                    LeadTable.CAMPAIGN_ID,
                    LeadTable.ASSIGNED_USER_ID,
                    LeadTable.DISQUALIFY_REASON,
                    LeadTable.OWNER.user());

    private final SearchConditions search;

    PgLeadList(Lists lists, SearchConditions search) {
        super(lists, search.here(QUERY));
        this.search = search;
    }

    @Override
    protected String read(String question) {
        return search.read(question);
    }
}
