package crm.marketing.dispatch.persistence;

import static crm.marketing.dispatch.persistence.DispatchTable.DISPATCHES;

import crm.marketing.dispatch.application.DispatchList;
import crm.marketing.dispatch.application.DispatchSummary;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

@ApplicationScoped
class SqlDispatchList implements DispatchList {

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

    SqlDispatchList(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Uni<Page<DispatchSummary>> page(UriInfo uri) {
        return lists.page(QUERY, uri);
    }
}
