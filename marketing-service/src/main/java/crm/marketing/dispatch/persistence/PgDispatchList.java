package crm.marketing.dispatch.persistence;

import static crm.marketing.dispatch.persistence.DispatchTable.DISPATCHES;

import crm.marketing.dispatch.application.DispatchSummary;
import crm.platform.list.ListParameters;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import crm.platform.query.PgList;
import jakarta.inject.Singleton;

/** Dispatches page by page: of a campaign, or of a customer; they come in the order of their ids, the newest first. */
@Singleton // no proxy is possible: the base class has no constructor without arguments
class PgDispatchList extends PgList<DispatchSummary> {

    /** Without an owner: whoever serves a customer must see what the customer was sent, whichever department sent it. */
    @ListParameters(operation = "listDispatches")
    static final ListQuery<DispatchSummary> QUERY = ListQuery.of(DISPATCHES, DispatchTable.ID, DISPATCHES::read)
            .filtered(DispatchTable.CAMPAIGN, DispatchTable.CUSTOMER, DispatchTable.STATE, DispatchTable.REASON);

    PgDispatchList(Lists lists) {
        super(lists, QUERY);
    }
}
