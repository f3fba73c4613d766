package crm.marketing.dispatch.persistence;

import static crm.marketing.dispatch.persistence.DispatchTable.DISPATCHES;

import crm.marketing.dispatch.application.DispatchSummary;
import crm.platform.list.ListRequest;
import crm.platform.list.Listing;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Dispatches page by page: of a campaign, or of a customer. */
@ApplicationScoped
class PgDispatchList implements Listing<DispatchSummary> {

    /** Without an owner: whoever serves a customer must see what the customer was sent, whichever department sent it. */
    private static final ListQuery<DispatchSummary> QUERY = new ListQuery<>(
            DISPATCHES.select(),
            DISPATCHES.from(),
            DispatchField.class,
            DispatchTable.ID.sql(),
            null,
            null,
            DISPATCHES::read);

    private final Lists lists;

    PgDispatchList(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Uni<Page<DispatchSummary>> page(ListRequest request) {
        return lists.page(QUERY, request);
    }
}
