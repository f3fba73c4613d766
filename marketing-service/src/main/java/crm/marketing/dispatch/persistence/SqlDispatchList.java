package crm.marketing.dispatch.persistence;

import crm.marketing.dispatch.application.DispatchList;
import crm.marketing.dispatch.application.DispatchSummary;
import crm.marketing.dispatch.domain.DispatchState;
import crm.marketing.persistence.Columns;
import crm.platform.list.Page;
import crm.platform.query.ListQuery;
import crm.platform.query.Lists;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

@ApplicationScoped
class SqlDispatchList implements DispatchList {

    /** Without an owner: whoever serves a customer must see what the customer was sent, whichever department sent it. */
    private static final ListQuery<DispatchSummary> DISPATCHES = new ListQuery<>(
            "d.id, d.campaign_id, d.customer_id, d.state, d.reason, d.permit_id, d.planned_at, d.ended_at",
            "dispatch d",
            DispatchField.class,
            "d.id",
            null,
            null,
            SqlDispatchList::summary);

    private final Lists lists;

    SqlDispatchList(Lists lists) {
        this.lists = lists;
    }

    @Override
    public Uni<Page<DispatchSummary>> page(UriInfo uri) {
        return lists.page(DISPATCHES, uri);
    }

    private static DispatchSummary summary(Row row) {
        return new DispatchSummary(
                row.getUUID("id"),
                row.getUUID("campaign_id"),
                row.getUUID("customer_id"),
                DispatchState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getUUID("permit_id"),
                Columns.instant(row, "planned_at"),
                Columns.instant(row, "ended_at"));
    }
}
